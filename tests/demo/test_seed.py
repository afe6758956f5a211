"""The seeded demonstration, made once for this module: interrupted in the middle, then finished."""

import time
from collections.abc import Iterator
from io import StringIO
from typing import Any

import pytest
from django.apps import apps
from django.db import transaction
from django.test import Client
from django.utils import timezone

from catalogue.accession.models import AccessionRegisterEntry, CommissionProtocol, Custody, CustodyStep
from catalogue.accounts.models import User
from catalogue.authorities.loading import load_all
from catalogue.demo import stories
from catalogue.demo.accounts import ACCOUNTS
from catalogue.demo.records import DemoRecord, demo_records
from catalogue.demo.seed import seed
from catalogue.intake.models import Deposit, DepositObject, Letter, Remark
from catalogue.intake.states import DepositState, ObjectState
from catalogue.models import (
    CatalogueItemPage,
    ExhibitionPage,
    HomePage,
    ItemImage,
    MuseumSettings,
    WantedPage,
)
from catalogue.text.typography import typeset

pytestmark = pytest.mark.usefixtures("demonstration", "db")
every_record = pytest.mark.parametrize("record", demo_records(), ids=lambda record: record["id"])
NETWORK = "mezhdurechensk"


class PowerCut(Exception):
    """What ends the first seed."""


@pytest.fixture(scope="module")
def demonstration(django_db_setup: None, django_db_blocker: pytest.FixtureRequest) -> Iterator[None]:
    """The seed, broken off before the exhibition is made, and begun again."""
    with django_db_blocker.unblock(), transaction.atomic(), pytest.MonkeyPatch.context() as patch:
        load_all()
        patch.setattr(stories, "make_exhibition", _cut_the_power)
        with pytest.raises(PowerCut):
            seed(StringIO())
        patch.undo()
        seed(StringIO())
        yield
        transaction.set_rollback(True)


def _cut_the_power() -> None:
    raise PowerCut


def page_of(record: DemoRecord) -> CatalogueItemPage:
    return CatalogueItemPage.objects.get(number=record.number).specific


def test_forty_records_are_public_and_one_is_withdrawn() -> None:
    assert CatalogueItemPage.objects.in_catalogue().count() == 40
    assert CatalogueItemPage.objects.withdrawn().count() == 1


@every_record
def test_a_record_is_stored_as_it_is_written(record: DemoRecord) -> None:
    page = page_of(record)

    assert page.title == record["title"]
    assert page.item_type == record["group"]
    assert page.accession_number == record["accession_number"]
    assert page.network.slug == record["contributor_slug"]
    assert (page.year_from, page.year_to) == (record["date_from"], record["date_to"])
    assert page.period.name == record["period"]
    assert {tag.name for tag in page.tags.all()} == set(record["tags"])
    assert {link.place.slug for link in page.places.all()} == set(record["place_slugs"])
    assert page.is_demo
    assert page.live


@every_record
def test_the_sheets_of_a_record_stand_in_order(record: DemoRecord) -> None:
    rows = ItemImage.objects.filter(page__number=record.number).order_by("sort_order")

    shown = [(row.image.original_name, row.alt_text, row.transcript) for row in rows.select_related("image")]

    assert shown == [(each.file, each.alt, each.transcript) for each in record.sheets]


def test_no_sheet_is_a_larger_version_and_each_of_those_replaces_its_twin() -> None:
    assert not ItemImage.objects.filter(image__hires_of__isnull=False).exists()
    for record in demo_records():
        for larger in record.larger_versions:
            twin = ItemImage.objects.get(image__original_name=larger.hires_of).image
            assert [each.original_name for each in twin.hires_versions.all()] == [larger.file]
            assert twin.tiles.made_from == twin.hires_versions.get().master


def test_every_public_picture_has_what_lists_show() -> None:
    rows = ItemImage.objects.filter(page__live=True).prefetch_related("image__public_copies")

    assert rows
    for row in rows:
        assert {copy.width_limit for copy in row.image.public_copies.all()} >= {320, 640}


def test_the_register_agrees_with_the_pages() -> None:
    rows = AccessionRegisterEntry.objects.order_by("number").select_related("item")

    assert [row.designation for row in rows] == [record["accession_number"] for record in demo_records()]
    assert all(row.designation == row.item.accession_number for row in rows)


def test_the_protocol_is_confirmed_by_the_head_curator() -> None:
    protocol = CommissionProtocol.objects.get()

    assert protocol.confirmed_by == User.objects.get(email="head@museum.demo")
    assert protocol.decisions.count() == 40


def test_every_state_occurs_in_the_deposits_of_one_network() -> None:
    deposits = Deposit.objects.filter(network__slug=NETWORK)

    assert set(deposits.values_list("state", flat=True)) == set(DepositState)
    objects = DepositObject.objects.filter(deposit__in=deposits)
    assert set(objects.values_list("state", flat=True)) == set(ObjectState)


def test_the_waiting_is_counted_from_the_return_that_the_history_shows() -> None:
    for deposit in Deposit.objects.filter(objects_in_box__state=ObjectState.RETURNED):
        returned = deposit.events.filter(kind="returned").earliest("at").at
        assert abs((deposit.waiting_since - returned).total_seconds()) < 60
        assert deposit.sent_at.date() < returned.date() < timezone.localdate()


def test_another_network_has_deposits_too() -> None:
    assert Deposit.objects.filter(network__slug="belovo").count() == 2


def test_sending_goes_straight_to_the_museum_for_whoever_tries_the_demonstration() -> None:
    assert not Deposit.objects.filter(network__endorsement_required=True).exists()


def test_accepted_things_are_in_temporary_custody_or_copies() -> None:
    pages = DepositObject.objects.filter(state=ObjectState.ACCEPTED).values("page")
    states = set(CustodyStep.objects.filter(item__in=pages).values_list("state", flat=True))

    assert states == {Custody.TEMPORARY, Custody.COPY}


def test_of_the_remarks_one_is_answered_and_one_is_open() -> None:
    remarks = Remark.objects.filter(deposit_object__deposit__network__slug=NETWORK, sent_at__isnull=False)

    assert sorted(remark.is_answered for remark in remarks) == [False, True]


def test_letters_were_written() -> None:
    assert Letter.objects.filter(deposit__network__slug=NETWORK).exists()


def test_the_exhibition_gathers_at_least_ten_objects_by_hand_and_more_by_a_rule() -> None:
    exhibition = ExhibitionPage.objects.live().get()

    assert exhibition.entries.count() >= 10
    assert exhibition.rules.count() == 1
    assert {block.block_type for block in exhibition.narrative} == {"heading", "paragraph", "item", "quote"}
    assert HomePage.objects.get().exhibition_of_the_month == exhibition


def test_the_museum_says_what_it_is_looking_for() -> None:
    assert WantedPage.objects.get().entries.count() >= 5


def test_all_accounts_are_there_once() -> None:
    emails = [account.email for account in ACCOUNTS]

    assert sorted(User.objects.values_list("email", flat=True)) == sorted(emails)


@pytest.mark.parametrize(
    "address",
    [
        "/",
        "/catalogue/",
        "/exhibitions/sorok-knig-na-podvode/",
        "/libraries/mezhdurechensk/",
        "/wanted/",
        "/about/",
    ],
)
def test_the_public_pages_open(address: str, client: Client) -> None:
    assert client.get(address).status_code == 200


@every_record
def test_the_page_of_a_record_opens(record: DemoRecord, client: Client, settings: Any) -> None:
    settings.DEMO = True
    answer = client.get(page_of(record).address)

    assert answer.status_code == 200
    assert "Демонстрационные данные" in answer.content.decode()
    assert not any("демо" in citation.text for citation in answer.context["citations"])


def test_the_withdrawn_record_shows_its_tombstone(client: Client) -> None:
    withdrawn = CatalogueItemPage.objects.withdrawn().get()

    answer = client.get(withdrawn.address)

    assert answer.status_code == 410
    assert typeset(withdrawn.withdrawal_reason) in answer.content.decode()


def test_a_second_seed_changes_nothing_and_takes_no_time() -> None:
    MuseumSettings.load()  # made when first asked for
    before = _row_counts()
    started = time.monotonic()

    seed(StringIO())

    assert time.monotonic() - started < 1
    assert _row_counts() == before


def test_what_people_changed_is_kept() -> None:
    CatalogueItemPage.objects.filter(number=1).update(title="Другое заглавие")
    ExhibitionPage.objects.get().delete()

    seed(StringIO())

    assert CatalogueItemPage.objects.get(number=1).title == "Другое заглавие"
    assert not ExhibitionPage.objects.exists()


def _row_counts() -> dict[str, int]:
    return {model._meta.label: model._base_manager.count() for model in apps.get_models()}
