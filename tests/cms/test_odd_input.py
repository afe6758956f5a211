"""What nobody would type on purpose, and no answer above 499."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from catalogue.accession.models import ActKind
from catalogue.accession.services.acts import ActLineDraft, issue_act
from catalogue.accounts.models import User
from catalogue.accounts.roles import Role
from catalogue.demo.factories import ItemFactory, MembershipFactory
from catalogue.models import CatalogueItemPage
from catalogue.text.numbers import parse_key

SignIn = Callable[[Role], Client]
NAUGHTY = ["²", "٣", "9" * 5000, "-1", "1e9", "\x00", "' OR 1=1", "(", "[", "КП-", "%", "а " * 3000]


def test_the_list_of_items_answers_whatever_is_sought(browser_as: SignIn) -> None:
    curator = browser_as(Role.CURATOR)
    for typed in NAUGHTY:
        for parameter in ("q", "p", "network", "ordering", "withdrawn_at"):
            assert curator.get("/cms/items/", {parameter: typed}).status_code == 200, (parameter, typed[:20])


@pytest.mark.parametrize("typed", NAUGHTY)
def test_only_the_digits_of_a_key_are_a_key(typed: str) -> None:
    assert parse_key(typed) is None


def test_odd_keys_of_a_bulk_action_name_nothing(browser_as: SignIn) -> None:
    address = reverse("wagtail_bulk_action", args=["catalogue", "catalogueitempage", "withdraw"])
    for typed in ("²", "9" * 5000, "x"):
        assert browser_as(Role.CURATOR).get(address, {"id": typed}).status_code == 404


def test_a_draft_that_stands_in_an_act_is_not_deleted(browser_as: SignIn, curator: User) -> None:
    item = ItemFactory.create()
    issue_act(
        ActKind.DIGITAL_COPIES,
        network=item.network,
        lines=[ActLineDraft(item=item, name=item.title)],
        handed_by=MembershipFactory.create(network=item.network).user,
        issued_by=curator,
        issued_on=item.latest_revision_created_at.date(),
        basis="заявка",
    )
    browser = browser_as(Role.SUPERUSER)

    alone = browser.post(reverse("wagtailadmin_pages:delete", args=[item.pk]), follow=True)
    bulk = reverse("wagtail_bulk_action", args=["catalogue", "catalogueitempage", "delete"])
    among_others = browser.post(f"{bulk}?id={item.pk}", {"next": "/cms/"}, follow=True)

    for answer in (alone, among_others):
        assert answer.status_code == 200
        assert "актах" in answer.content.decode()
    assert CatalogueItemPage.objects.filter(pk=item.pk).exists()
