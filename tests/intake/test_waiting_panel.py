"""The first screen of the CMS for curators: what waits for them, and what went wrong."""

import pytest
from bs4 import BeautifulSoup
from bs4.element import Tag
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from catalogue.accounts.roles import Role
from catalogue.intake.models import Deposit, Letter
from catalogue.intake.models.letters import LetterState
from tests.intake import box

pytestmark = pytest.mark.django_db


def panel(client: Client) -> Tag | None:
    page = BeautifulSoup(client.get("/cms/").content.decode(), "html.parser")
    return page.select_one("#waiting-deposits-section")


def test_who_waits_longest_stands_first(librarian, curator, sign_in) -> None:
    later, sooner = box.sent(librarian, objects=1), box.sent(librarian, objects=1)
    Deposit.objects.filter(pk=sooner.pk).update(waiting_since="2026-01-01T00:00Z")
    found = panel(sign_in(curator))
    assert [link["href"] for link in found.select("li a")] == [
        reverse("intake_desk:deposit", args=[deposit.pk]) for deposit in (sooner, later)
    ]
    assert found.select_one(f'a.button[href="{reverse("intake_desk:inbox")}"]')


def test_letters_that_did_not_leave_are_told_of_at_once(librarian, curator, sign_in) -> None:
    deposit = box.sent(librarian, objects=1)
    client = sign_in(curator)
    assert not panel(client).select(".help-warning")
    Letter.objects.update(state=LetterState.FAILED)
    assert deposit.number in panel(client).select_one(".help-warning").get_text()


@pytest.mark.parametrize("role", [Role.REGISTRAR, Role.EDITOR, Role.AUDITOR])
def test_the_panel_is_for_those_who_review(role: Role, librarian, sign_in) -> None:
    box.sent(librarian, objects=1)
    assert panel(sign_in(box.museum_person(role))) is None


def test_the_first_screen_costs_the_same_for_few_and_many(librarian, curator, sign_in) -> None:
    client = sign_in(curator)
    box.sent(librarian, objects=1)
    few = queries(client)
    for _number in range(6):
        box.sent(librarian, objects=2)
    assert queries(client) == few


def queries(client: Client) -> int:
    with CaptureQueriesContext(connection) as asked:
        client.get("/cms/")
    return len(asked)
