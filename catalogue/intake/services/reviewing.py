"""The curator's moves: take, release, remark, return, decline; accepting is in ``accepting``."""

from django.db import transaction
from django.utils import timezone

from catalogue.accounts.models import User

from ..errors import NotAllowed, NothingToReturn, ReasonRequired
from ..models import Deposit, DepositObject, EventKind, Remark
from ..permissions import may_claim, may_decide, may_release, may_reopen
from ..states import UNDECIDED, DepositState, IllegalTransition, ObjectState
from ..unlocking import CARD_FIELDS
from ..values import value_in_words
from .correspondence import write_letters
from .moving import move_deposit, move_object, pass_turn, record


@transaction.atomic
def claim(deposit: Deposit, *, by: User) -> Deposit:
    """Take the deposit from the inbox.

    Raises IllegalTransition when another curator has it already, NotAllowed for one's own deposit.
    """
    deposit = Deposit.objects.select_for_update().get(pk=deposit.pk)
    if deposit.state == DepositState.IN_REVIEW and deposit.holder_id == by.pk:
        return deposit
    if deposit.state != DepositState.SENT:
        raise IllegalTransition(deposit.state, DepositState.IN_REVIEW)
    if not may_claim(by, deposit):
        raise NotAllowed
    move_deposit(deposit, DepositState.IN_REVIEW, holder=by, waiting_since=deposit.waiting_since)
    record(deposit, EventKind.CLAIMED, by=by)
    return deposit


@transaction.atomic
def release(deposit: Deposit, *, by: User) -> Deposit:
    """Put the deposit back into the inbox for another curator."""
    deposit = Deposit.objects.select_for_update().get(pk=deposit.pk)
    if not may_release(by, deposit):
        raise NotAllowed
    move_deposit(deposit, DepositState.SENT, holder=None, waiting_since=deposit.waiting_since)
    record(deposit, EventKind.RELEASED, by=by)
    return deposit


@transaction.atomic
def add_remark(deposit_object: DepositObject, *, by: User, field: str, text: str) -> Remark:
    """Pin a remark to a field or to the photographs; the library sees it when the object is returned."""
    _check_decides(by, deposit_object)
    if field not in CARD_FIELDS:
        raise ValueError(field)
    if not text.strip():
        raise ReasonRequired
    return Remark.objects.create(deposit_object=deposit_object, field=field, text=text.strip(), author=by)


@transaction.atomic
def drop_remark(remark: Remark, *, by: User) -> None:
    """Take back a remark that the library has not seen yet."""
    _check_decides(by, remark.deposit_object)
    if remark.sent_at:
        raise NotAllowed
    remark.delete()


@transaction.atomic
def return_object(deposit_object: DepositObject, *, by: User) -> DepositObject:
    """Ask the library to clarify: sends the remarks and unlocks the places they are pinned to."""
    _check_decides(by, deposit_object)
    remarks = list(deposit_object.remarks.filter(sent_at__isnull=True))
    if not remarks:
        raise NothingToReturn
    deposit = deposit_object.deposit
    if not _is_with_the_library(deposit):
        pass_turn(deposit)
    move_object(deposit_object, ObjectState.RETURNED)
    for remark in remarks:
        remark.sent_at = timezone.now()
        remark.value_before = value_in_words(deposit_object, remark.field)
        remark.save(update_fields=["sent_at", "value_before"])
    write_letters(record(deposit, EventKind.RETURNED, by=by, deposit_object=deposit_object))
    return deposit_object


@transaction.atomic
def decline(deposit_object: DepositObject, *, by: User, reason: str) -> DepositObject:
    """Decline an object, courteously and with a reason."""
    _check_decides(by, deposit_object)
    if not reason.strip():
        raise ReasonRequired
    move_object(
        deposit_object,
        ObjectState.DECLINED,
        decided_by=by,
        decided_at=timezone.now(),
        decline_reason=reason.strip(),
    )
    write_letters(
        record(
            deposit_object.deposit,
            EventKind.DECLINED,
            by=by,
            deposit_object=deposit_object,
            note=reason.strip(),
        )
    )
    close_if_decided(deposit_object.deposit, by=by)
    return deposit_object


@transaction.atomic
def reopen(deposit_object: DepositObject, *, by: User, reason: str) -> DepositObject:
    """The head curator takes a refusal back, with a reason."""
    if not may_reopen(by, deposit_object):
        raise NotAllowed
    if not reason.strip():
        raise ReasonRequired
    deposit = deposit_object.deposit
    move_object(deposit_object, ObjectState.SENT, decided_by=None, decided_at=None, decline_reason="")
    if deposit.state == DepositState.CLOSED:
        move_deposit(deposit, DepositState.IN_REVIEW, closed_at=None)
    record(deposit, EventKind.REOPENED, by=by, deposit_object=deposit_object, note=reason.strip())
    return deposit_object


def close_if_decided(deposit: Deposit, *, by: User) -> None:
    """Close the deposit once no object is undecided or with the library."""
    if deposit.objects_in_box.filter(state__in=UNDECIDED).exists():
        return
    move_deposit(deposit, DepositState.CLOSED, closed_at=timezone.now())
    record(deposit, EventKind.CLOSED, by=by)


def _is_with_the_library(deposit: Deposit) -> bool:
    return deposit.objects_in_box.filter(state=ObjectState.RETURNED).exists()


def _check_decides(by: User, deposit_object: DepositObject) -> None:
    """Raise IllegalTransition for an object somebody has decided, NotAllowed for a person who may not."""
    if deposit_object.state != ObjectState.SENT:
        raise IllegalTransition(deposit_object.state, deposit_object.state)
    if not may_decide(by, deposit_object.deposit):
        raise NotAllowed
