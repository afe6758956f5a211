"""The first screen of the CMS: nothing there leads to a refusal."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from wagtail.models import PageLogEntry

from catalogue.accounts.models import User
from catalogue.accounts.roles import MUSEUM_ROLES, Role
from catalogue.models import CatalogueItemPage, ExhibitionIndexPage


def person_of(client: Client) -> User:
    return User.objects.get(pk=client.session["_auth_user_id"])


def links_to_the_editor(client: Client) -> list[str]:
    page = BeautifulSoup(client.get("/cms/").content.decode(), "html.parser")
    return sorted({str(link["href"]) for link in page.select('#recent-edits-section a[href$="/edit/"]')})


@pytest.mark.parametrize("role", MUSEUM_ROLES)
def test_every_link_of_the_recent_edits_opens(role: Role, draft, signed_in) -> None:
    client = signed_in(role)
    edited: list[CatalogueItemPage | ExhibitionIndexPage] = [draft(), ExhibitionIndexPage.objects.get()]
    for page in edited:
        PageLogEntry.objects.log_action(page, "wagtail.edit", user=person_of(client))
    links = links_to_the_editor(client)
    assert bool(links) is (role in {Role.CURATOR, Role.HEAD_CURATOR, Role.EDITOR})
    assert [client.get(link).status_code for link in links] == [200] * len(links)


@pytest.mark.parametrize("role", MUSEUM_ROLES)
def test_the_guide_is_the_museums_own(role: Role, signed_in) -> None:
    client = signed_in(role)
    assert "guide.wagtail.org" not in client.get("/cms/").content.decode()
    guide = client.get("/cms/guide/").content.decode()
    assert "<b>Приём предметов</b>" in guide
