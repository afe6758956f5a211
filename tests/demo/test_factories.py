"""Every trait of a factory leads to the state it names."""

from datetime import timedelta

import pytest
from django.utils import timezone

from catalogue.accession.models import Custody
from catalogue.accession.services.custody import custody_of
from catalogue.accounts.models import User
from catalogue.accounts.roles import MUSEUM_ROLES, Role
from catalogue.demo.factories import (
    DepositFactory,
    DepositObjectFactory,
    ExhibitionFactory,
    ItemFactory,
    MembershipFactory,
    MuseumImageFactory,
    UserFactory,
)
from catalogue.intake.models import Deposit
from catalogue.intake.models.deposits import Originals
from catalogue.intake.states import DepositState, ObjectState
from catalogue.models import ArchivalDocumentPage, ArtifactPage, CatalogueItemPage

pytestmark = pytest.mark.django_db

DEPOSIT_STATES = {
    "draft": DepositState.DRAFT,
    "endorsing": DepositState.ENDORSING,
    "sent": DepositState.SENT,
    "in_review": DepositState.IN_REVIEW,
    "returned": DepositState.IN_REVIEW,
    "accepted": DepositState.CLOSED,
    "declined": DepositState.CLOSED,
    "closed": DepositState.CLOSED,
    "withdrawn": DepositState.WITHDRAWN,
}


@pytest.fixture
def led_network() -> User:
    """A librarian whose network has a coordinator."""
    librarian = MembershipFactory.create()
    MembershipFactory.create(network=librarian.network, coordinator=True)
    return librarian.user


@pytest.mark.parametrize(("trait", "state"), DEPOSIT_STATES.items(), ids=str)
def test_a_deposit_reaches_its_state(trait: str, state: DepositState, led_network: User) -> None:
    deposit = DepositFactory.create(**{trait: True}, by=led_network)

    assert deposit.state == state


@pytest.mark.parametrize("state", [state for state in ObjectState if state != ObjectState.DRAFT], ids=str)
def test_an_object_reaches_its_state(state: ObjectState) -> None:
    assert DepositObjectFactory.create(**{state.value: True}).state == state


def test_an_object_begins_as_a_draft() -> None:
    assert DepositObjectFactory.create().state == ObjectState.DRAFT


def test_endorsement_leaves_the_setting_of_the_network_as_it_was(led_network: User) -> None:
    deposit = DepositFactory.create(endorsing=True, by=led_network)

    assert not Deposit.objects.get(pk=deposit.pk).network.endorsement_required


def test_days_ago_ages_the_deposit_and_its_history() -> None:
    young, old = DepositFactory.create(sent=True), DepositFactory.create(sent=True, days_ago=6)

    assert (young.sent_at - old.sent_at).days in {5, 6}
    assert (old.events.earliest("at").at - old.created_at).total_seconds() < 60


def test_decisions_are_dated_in_the_history_the_counts_and_the_act_alike() -> None:
    deposit = DepositFactory.create(closed=True, days_ago=9, decided_days_ago=4)
    day = timezone.localdate() - timedelta(days=4)
    dates = {timezone.localdate(event.at) for event in deposit.events.exclude(kind__in=["created", "sent"])}

    assert dates - {timezone.localdate() - timedelta(days=9)} == {day}  # claimed on the first day
    assert timezone.localdate(deposit.closed_at) == day
    assert deposit.rounds.get().act.issued_on == day


@pytest.mark.parametrize(
    ("originals", "custody"),
    [(Originals.STAY, Custody.COPY), (Originals.HANDED_OVER, Custody.TEMPORARY)],
    ids=str,
)
def test_what_becomes_of_the_original_decides_the_custody(originals: str, custody: Custody) -> None:
    accepted = DepositObjectFactory.create(accepted=True, originals=originals)

    assert custody_of(accepted.page) == custody


def test_an_item_is_a_draft_until_it_is_published() -> None:
    assert not ItemFactory.create().live
    assert ItemFactory.create(published=True, with_picture=True).live


def test_a_withdrawn_item_leaves_a_tombstone() -> None:
    item = ItemFactory.create(withdrawn=True)

    assert item.is_withdrawn
    assert not item.live


def test_both_kinds_of_items_are_made() -> None:
    assert isinstance(ItemFactory.create(), ArtifactPage)
    assert isinstance(ItemFactory.create(document=True), ArchivalDocumentPage)


def test_building_an_item_makes_no_page() -> None:
    assert ItemFactory.build(kind=None, rights=None, network=None).item_type == "artifact"
    assert not CatalogueItemPage.objects.exists()


def test_an_exhibition_gathers_items() -> None:
    item = ItemFactory.create(published=True)
    exhibition = ExhibitionFactory.create(
        published=True, items=[(item, "Здесь всё началось.")], tags=["ликбез"]
    )

    assert exhibition.live
    assert [entry.item_id for entry in exhibition.entries.all()] == [item.pk]
    assert [tag.name for tag in exhibition.tags.all()] == ["ликбез"]


def test_two_images_show_two_different_files() -> None:
    first, second = MuseumImageFactory.create(), MuseumImageFactory.create()

    assert first.master != second.master


@pytest.mark.parametrize("role", [*MUSEUM_ROLES, Role.SUPERUSER], ids=str)
def test_a_person_of_the_museum_plays_the_role(role: Role) -> None:
    assert UserFactory.create(role=role).roles == {role}
