"""Both tables of states, walked whole: what they allow, and that nothing else is."""

import itertools

import pytest

from catalogue.intake.states import (
    DEPOSIT_TRANSITIONS,
    OBJECT_TRANSITIONS,
    DepositState,
    IllegalTransition,
    ObjectState,
    check_deposit_move,
    check_object_move,
)

ALLOWED_DEPOSIT_MOVES = {
    ("draft", "endorsing"), ("draft", "sent"), ("endorsing", "draft"), ("endorsing", "sent"),
    ("sent", "in_review"), ("sent", "withdrawn"), ("in_review", "sent"), ("in_review", "closed"),
    ("in_review", "withdrawn"), ("closed", "in_review"),
}  # fmt: skip
ALLOWED_OBJECT_MOVES = {
    ("draft", "sent"), ("sent", "returned"), ("sent", "accepted"), ("sent", "declined"),
    ("sent", "withdrawn"), ("returned", "sent"), ("returned", "withdrawn"),
    ("accepted", "sent"), ("declined", "sent"),
}  # fmt: skip


@pytest.mark.parametrize(("current", "target"), [*itertools.product(DepositState, DepositState)])
def test_a_deposit_moves_as_the_table_says(current: DepositState, target: DepositState) -> None:
    if (current, target) in ALLOWED_DEPOSIT_MOVES:
        check_deposit_move(current, target)
    else:
        with pytest.raises(IllegalTransition):
            check_deposit_move(current, target)


@pytest.mark.parametrize(("current", "target"), [*itertools.product(ObjectState, ObjectState)])
def test_an_object_moves_as_the_table_says(current: ObjectState, target: ObjectState) -> None:
    if (current, target) in ALLOWED_OBJECT_MOVES:
        check_object_move(current, target)
    else:
        with pytest.raises(IllegalTransition):
            check_object_move(current, target)


def test_every_state_stands_in_its_table() -> None:
    assert set(DEPOSIT_TRANSITIONS) == set(DepositState)
    assert set(OBJECT_TRANSITIONS) == set(ObjectState)
