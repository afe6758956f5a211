"""Whose turn it is, and since when: the days are counted from the moment the turn passed."""

from datetime import timedelta

import pytest
from django.db.models import F

from catalogue.intake.models import Deposit
from catalogue.intake.services import reviewing, submitting
from catalogue.intake.turns import Turn, waiting_days, whose_turn
from tests.intake import box

pytestmark = pytest.mark.django_db


@pytest.fixture
def librarian():
    return box.library_person(box.network())


@pytest.fixture
def curator():
    return box.museum_person()


@pytest.fixture
def deposit(librarian, curator) -> Deposit:
    """Two objects, taken by the curator six days ago."""
    deposit = box.taken(librarian, curator, objects=2)
    days_pass(deposit, 6)
    return deposit


def days_pass(deposit: Deposit, days: int) -> None:
    Deposit.objects.filter(pk=deposit.pk).update(waiting_since=F("waiting_since") - timedelta(days=days))


def give_back(card, curator) -> None:
    reviewing.add_remark(card, by=curator, field="title", text="Уточните название")
    reviewing.return_object(card, by=curator)


def answer(card, librarian) -> None:
    for remark in card.remarks.all():
        submitting.answer_remark(remark, by=librarian, text="Уточнили", value_after=remark.value_before)


def turn_and_days(deposit: Deposit) -> tuple[Turn, int]:
    now = Deposit.objects.get(pk=deposit.pk)
    return whose_turn(now), waiting_days(now)


def test_the_museum_is_waited_for_since_the_sending(deposit):
    assert turn_and_days(deposit) == (Turn.MUSEUM, 6)


def test_the_library_is_waited_for_since_the_return(deposit, curator):
    give_back(box.objects_of(deposit)[0], curator)
    assert turn_and_days(deposit) == (Turn.LIBRARY, 0)


def test_a_second_return_does_not_start_the_count_anew(deposit, curator):
    first, second = box.objects_of(deposit)
    give_back(first, curator)
    days_pass(deposit, 3)
    give_back(second, curator)
    assert turn_and_days(deposit) == (Turn.LIBRARY, 3)


def test_the_turn_passes_back_only_when_nothing_is_left_to_answer(deposit, librarian, curator):
    for card in box.objects_of(deposit):
        give_back(card, curator)
    days_pass(deposit, 3)
    first, second = box.objects_of(deposit)
    answer(first, librarian)
    submitting.send_again(deposit, by=librarian)
    assert turn_and_days(deposit) == (Turn.LIBRARY, 3)
    answer(second, librarian)
    submitting.send_again(deposit, by=librarian)
    assert turn_and_days(deposit) == (Turn.MUSEUM, 0)
