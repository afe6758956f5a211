"""The first screen of the CMS: nothing there leads to a refusal."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from wagtail.models import PageLogEntry

from catalogue.accounts.models import User
from catalogue.accounts.roles import MUSEUM_ROLES, Role
from catalogue.demo.factories import ItemFactory
from catalogue.digital.models import TileSet
from catalogue.digital.models.public_copies import TileState
from catalogue.models import CatalogueItemPage, ExhibitionIndexPage
from catalogue.services.items import withdraw


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


def test_what_could_not_be_prepared_for_visitors_is_told_to_those_who_can_mend_it(signed_in) -> None:
    page = ItemFactory.create(published=True, with_picture=True)
    curator = signed_in(Role.CURATOR)
    assert "не удалось подготовить" not in curator.get("/cms/").content.decode()

    TileSet.objects.update(state=TileState.FAILED, error="Файл повреждён.")

    told = curator.get("/cms/").content.decode()
    assert "Файлы, которые не удалось подготовить для посетителей" in told
    assert f'href="/cms/pages/{page.pk}/edit/"' in told
    assert "посетители не могут увеличить снимок. Файл повреждён." in told
    assert "не удалось подготовить" not in signed_in(Role.AUDITOR).get("/cms/").content.decode()
    withdraw(page, by=None, reason="Снято по решению музея.")
    assert "не удалось подготовить" not in curator.get("/cms/").content.decode()
