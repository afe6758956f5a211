"""The library's moves: what is needed to send, numbers, the coordinator, answers, taking back."""

import re

import pytest
from django.utils import timezone

from catalogue.accounts.roles import Role
from catalogue.intake.errors import (
    EditedMeanwhile,
    FieldLocked,
    NotAllowed,
    NotComplete,
    ReasonRequired,
    RemarksUnanswered,
)
from catalogue.intake.models import Deposit, EventKind
from catalogue.intake.services import accepting, drafting, reviewing, submitting
from catalogue.intake.states import DepositState, ObjectState
from tests.intake import box

pytestmark = pytest.mark.django_db


@pytest.fixture
def librarian():
    return box.library_person(box.network())


@pytest.fixture
def curator():
    return box.museum_person()


def test_numbers_are_given_in_order_without_gaps(librarian) -> None:
    numbers = [box.sent(librarian, objects=1).number for _ in range(3)]
    year = timezone.localdate().year
    counters = [int(re.fullmatch(rf"З-{year}-(\d{{4}})", number)[1]) for number in numbers]
    assert counters == [counters[0], counters[0] + 1, counters[0] + 2]


def test_sending_twice_gives_one_number_and_one_event(librarian) -> None:
    deposit = box.draft(librarian)
    first, second = submitting.submit(deposit, by=librarian), submitting.submit(deposit, by=librarian)
    assert first.number == second.number
    assert deposit.events.filter(kind=EventKind.SENT).count() == 1


def test_what_is_missing_is_named_with_its_place(librarian) -> None:
    deposit = drafting.open_deposit(by=librarian, token="6d0b0f0e-0000-4000-8000-000000000001")
    drafting.add_object(
        deposit, by=librarian, item_type="document", token="6d0b0f0e-0000-4000-8000-000000000002"
    )
    with pytest.raises(NotComplete) as refusal:
        submitting.submit(deposit, by=librarian)
    places = [missing.field for missing in refusal.value.missing]
    assert places == ["originals", "title", "kind", "date_text", "files", "consent"]
    assert Deposit.objects.get(pk=deposit.pk).number is None


def test_without_consent_nothing_is_sent(librarian) -> None:
    with pytest.raises(NotComplete) as refusal:
        submitting.submit(box.draft(librarian, consent=False), by=librarian)
    assert [missing.field for missing in refusal.value.missing] == ["consent"]


def test_consent_taken_back_must_be_given_again(librarian) -> None:
    deposit = box.draft(librarian)
    drafting.take_back_consent(deposit, by=librarian)
    with pytest.raises(NotComplete):
        submitting.submit(deposit, by=librarian)
    assert deposit.consents.get().withdrawn_at


def test_the_same_form_posted_twice_opens_one_deposit(librarian) -> None:
    token = "6d0b0f0e-0000-4000-8000-000000000003"
    assert drafting.open_deposit(by=librarian, token=token) == drafting.open_deposit(
        by=librarian, token=token
    )


def test_the_same_photograph_twice_is_one_photograph(librarian) -> None:
    deposit_object = box.objects_of(box.draft(librarian, objects=1))[0]
    file = deposit_object.files.get()
    again = drafting.attach_file(deposit_object, file.master, by=librarian, shown_name="ещё раз.jpg")
    assert again == file


def test_where_the_network_wants_it_the_coordinator_endorses(librarian) -> None:
    of = box.network(endorsement_required=True)
    coordinator = box.library_person(of, Role.COORDINATOR)
    deposit = box.sent(librarian)
    assert (deposit.state, deposit.number) == (DepositState.ENDORSING, None)
    with pytest.raises(NotAllowed):
        submitting.endorse(deposit, by=librarian)
    assert submitting.endorse(deposit, by=coordinator).number


def test_a_network_without_a_coordinator_is_not_left_waiting(librarian) -> None:
    box.network(endorsement_required=True)
    assert box.sent(librarian).state == DepositState.SENT


def test_the_coordinator_gives_a_draft_back_with_a_reason(librarian) -> None:
    coordinator = box.library_person(box.network(endorsement_required=True), Role.COORDINATOR)
    deposit = box.sent(librarian)
    with pytest.raises(ReasonRequired):
        submitting.refuse_endorsement(deposit, by=coordinator, reason="  ")
    assert (
        submitting.refuse_endorsement(deposit, by=coordinator, reason="Нет снимка оборота").state == "draft"
    )


def test_a_card_saved_in_two_windows_is_not_overwritten_silently(librarian) -> None:
    card = box.objects_of(box.draft(librarian, objects=1))[0]
    drafting.save_object(card, by=librarian, expected_revision=card.revision, title="Первое окно")
    with pytest.raises(EditedMeanwhile) as refusal:
        drafting.save_object(card, by=librarian, expected_revision=card.revision, title="Второе окно")
    assert refusal.value.current.title == "Первое окно"


def test_a_card_cannot_be_changed_after_the_deposit_was_sent(librarian) -> None:
    card = box.objects_of(box.sent(librarian))[0]
    with pytest.raises(NotAllowed):
        drafting.save_object(card, by=librarian, expected_revision=card.revision, title="Поздно")


def test_a_returned_object_unlocks_only_what_was_remarked(librarian, curator) -> None:
    card = box.objects_of(box.taken(librarian, curator))[0]
    reviewing.add_remark(card, by=curator, field="date_text", text="Откуда дата?")
    card = reviewing.return_object(card, by=curator)
    drafting.save_object(card, by=librarian, expected_revision=card.revision, date_text="1938")
    with pytest.raises(FieldLocked):
        drafting.save_object(card, by=librarian, expected_revision=card.revision + 1, title="Другое")


def test_an_unanswered_remark_keeps_the_object_with_the_library(librarian, curator) -> None:
    deposit = box.taken(librarian, curator, objects=1)
    card = box.objects_of(deposit)[0]
    remark = reviewing.add_remark(card, by=curator, field="title", text="Какой номер приказа?")
    reviewing.return_object(card, by=curator)
    with pytest.raises(RemarksUnanswered):
        submitting.send_again(deposit, by=librarian)
    remark.refresh_from_db()
    submitting.answer_remark(remark, by=librarian, text="Номер не указан", value_after=remark.value_before)
    assert [one.state for one in submitting.send_again(deposit, by=librarian)] == [ObjectState.SENT]


def test_a_deposit_is_taken_back_only_while_nothing_is_accepted(librarian, curator) -> None:
    deposit = box.taken(librarian, curator)
    with pytest.raises(ReasonRequired):
        submitting.withdraw(deposit, by=librarian, reason="")
    accepting.accept(box.objects_of(deposit)[:1], by=curator)
    with pytest.raises(NotAllowed):
        submitting.withdraw(deposit, by=librarian, reason="Передумали")


def test_withdrawing_takes_every_undecided_object_with_it(librarian) -> None:
    deposit = submitting.withdraw(box.sent(librarian), by=librarian, reason="Нашлись в другом филиале")
    assert {one.state for one in box.objects_of(deposit)} == {ObjectState.WITHDRAWN}
