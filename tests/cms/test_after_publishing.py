"""Where publication leads, and in what words it is told."""

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse

from catalogue.accounts.roles import Role
from tests.cms.editor import posted_form


def publish(client: Client, page, **changes: str):
    fields = posted_form(client, page) | changes | {"action-publish": "action-publish"}
    return client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), fields)


def test_publication_leads_to_the_records_and_is_told_in_russian_quotes(draft, signed_in) -> None:
    page = draft()
    answer = publish(signed_in(Role.CURATOR), page)
    assert answer.headers["location"] == reverse("catalogue_items:index")
    told = " ".join(str(message) for message in get_messages(answer.wsgi_request))
    assert f"«{page.get_admin_display_title()}» опубликована" in told


def test_who_came_from_elsewhere_goes_back_there(draft, signed_in) -> None:
    answer = publish(signed_in(Role.CURATOR), draft(), next="/cms/reports/incomplete/")
    assert answer.headers["location"] == "/cms/reports/incomplete/"


def test_who_saves_a_draft_stays_in_the_editor(draft, signed_in) -> None:
    page, client = draft(), signed_in(Role.CURATOR)
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert client.post(address, posted_form(client, page)).headers["location"] == address


@pytest.mark.parametrize("path", ["/cms/images/add/", "/cms/documents/add/"])
def test_a_button_is_a_verb(path: str, signed_in) -> None:
    assert "Загрузить" in signed_in(Role.CURATOR).get(path).content.decode()
