"""The only two ways a state changes: compare-and-set on the state it was read in, with its event."""

from typing import Any

from django.db.models import F
from django.utils import timezone

from catalogue.accounts.models import User

from ..models import Deposit, DepositEvent, DepositObject, EventKind
from ..states import DepositState, IllegalTransition, ObjectState, check_deposit_move, check_object_move


def record(
    deposit: Deposit,
    kind: EventKind,
    *,
    by: User | None,
    deposit_object: DepositObject | None = None,
    note: str = "",
) -> DepositEvent:
    """Write an event into the deposit's history."""
    return DepositEvent.objects.create(
        deposit=deposit, deposit_object=deposit_object, kind=kind, actor=by, note=note
    )


def move_deposit(deposit: Deposit, target: DepositState, **changes: Any) -> None:
    """Move a deposit and set ``changes`` with the move.

    Raises IllegalTransition when the table forbids the move or somebody has moved it since it was read.
    """
    check_deposit_move(deposit.state, target)
    now = timezone.now()
    changes |= {"state": target, "updated_at": now, "waiting_since": changes.get("waiting_since", now)}
    _compare_and_set(deposit, changes)


def pass_turn(deposit: Deposit) -> None:
    """Let the waiting be counted from now: the turn has passed to the other side without a move."""
    deposit.waiting_since = timezone.now()
    Deposit.objects.filter(pk=deposit.pk).update(waiting_since=deposit.waiting_since)


def move_object(deposit_object: DepositObject, target: ObjectState, **changes: Any) -> None:
    """Move an object of a deposit; raises like ``move_deposit``."""
    check_object_move(deposit_object.state, target)
    _compare_and_set(deposit_object, changes | {"state": target, "updated_at": timezone.now()})


def _compare_and_set(row: Deposit | DepositObject, changes: dict[str, Any]) -> None:
    """Set ``changes`` if the row still is in the state it was read in, and tell the instance."""
    manager = type(row)._default_manager
    moved = manager.filter(pk=row.pk, state=row.state).update(**changes, revision=F("revision") + 1)
    if not moved:
        now = manager.values_list("state", flat=True).get(pk=row.pk)
        raise IllegalTransition(now, changes["state"])
    for name, value in changes.items():
        setattr(row, name, value)
    row.revision += 1
