"""The library's moves: send, endorse, answer, send again, withdraw."""

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from catalogue.accounts.models import LibraryNetwork, Membership, User
from catalogue.accounts.roles import Role
from catalogue.models import NumberSequence
from catalogue.text.numbers import format_deposit_number

from ..completeness import missing_in, missing_in_object
from ..errors import NotAllowed, NotComplete, ReasonRequired, RemarksUnanswered
from ..models import Deposit, DepositObject, EventKind, Remark
from ..permissions import may_answer, may_endorse, may_send, may_withdraw
from ..states import UNDECIDED, DepositState, ObjectState
from ..unlocking import open_remarks
from .correspondence import write_letters
from .moving import move_deposit, move_object, pass_turn, record


@transaction.atomic
def submit(deposit: Deposit, *, by: User) -> Deposit:
    """Send a draft: to the coordinator where the network wants that, else to the museum.

    A second press of the button finds the deposit sent and changes nothing. Raises NotComplete with
    everything that is missing, NotAllowed for somebody else's deposit.
    """
    deposit = _locked(deposit)
    if deposit.number or deposit.state == DepositState.ENDORSING:
        return deposit
    if not may_send(by, deposit):
        raise NotAllowed
    if missing := missing_in(deposit):
        raise NotComplete(missing)
    if _waits_for_coordinator(deposit, by):
        move_deposit(deposit, DepositState.ENDORSING)
        write_letters(record(deposit, EventKind.ENDORSEMENT_ASKED, by=by))
        return deposit
    if lacks_coordinator(deposit.network):
        record(deposit, EventKind.NO_COORDINATOR, by=None)
    return _send_to_museum(deposit, by)


@transaction.atomic
def endorse(deposit: Deposit, *, by: User) -> Deposit:
    """The coordinator agrees: the deposit goes to the museum."""
    deposit = _locked(deposit)
    if deposit.number:
        return deposit
    if not may_endorse(by, deposit):
        raise NotAllowed
    if missing := missing_in(deposit):
        raise NotComplete(missing)
    return _send_to_museum(deposit, by)


@transaction.atomic
def refuse_endorsement(deposit: Deposit, *, by: User, reason: str) -> Deposit:
    """The coordinator gives the draft back to its author with a reason."""
    deposit = _locked(deposit)
    if not may_endorse(by, deposit):
        raise NotAllowed
    if not reason.strip():
        raise ReasonRequired
    move_deposit(deposit, DepositState.DRAFT)
    write_letters(record(deposit, EventKind.ENDORSEMENT_REFUSED, by=by, note=reason.strip()))
    return deposit


@transaction.atomic
def answer_remark(remark: Remark, *, by: User, text: str, value_after: str) -> Remark:
    """Keep the library's answer to a remark: words, a changed value, or both; empty words undo it."""
    if remark.closed_at or not may_answer(by, remark.deposit_object.deposit):
        raise NotAllowed
    changed = value_after != remark.value_before
    remark.answer, remark.value_after = text.strip(), value_after
    answered = bool(remark.answer) or changed
    remark.answered_at = timezone.now() if answered else None
    remark.answered_by = by if answered else None
    remark.save(update_fields=["answer", "value_after", "answered_at", "answered_by"])
    return remark


@transaction.atomic
def send_again(deposit: Deposit, *, by: User) -> list[DepositObject]:
    """Send back every returned object whose remarks are all answered; returns those sent.

    Raises RemarksUnanswered when there is none to send, naming the remarks that wait; NotComplete when
    an answer took something away that an object needs.
    """
    deposit = _locked(deposit)
    if not may_answer(by, deposit):
        raise NotAllowed
    returned = list(deposit.objects_in_box.filter(state=ObjectState.RETURNED).prefetch_related("remarks"))
    unanswered = {
        deposit_object.pk: [remark for remark in open_remarks(deposit_object) if not remark.is_answered]
        for deposit_object in returned
    }
    ready = [deposit_object for deposit_object in returned if not unanswered[deposit_object.pk]]
    if returned and not ready:
        raise RemarksUnanswered([remark for remarks in unanswered.values() for remark in remarks])
    if missing := [each for deposit_object in ready for each in missing_in_object(deposit_object)]:
        raise NotComplete(missing)
    for deposit_object in ready:
        _send_object_again(deposit_object)
    if ready:
        if len(ready) == len(returned):
            pass_turn(deposit)
        write_letters(record(deposit, EventKind.SENT_AGAIN, by=by, note=", ".join(map(str, ready))))
    return ready


@transaction.atomic
def withdraw(deposit: Deposit, *, by: User, reason: str) -> Deposit:
    """Take the deposit back with a reason, while nothing of it is accepted."""
    deposit = _locked(deposit)
    if deposit.state == DepositState.WITHDRAWN:
        return deposit
    if not may_withdraw(by, deposit):
        raise NotAllowed
    if not reason.strip():
        raise ReasonRequired
    for deposit_object in deposit.objects_in_box.filter(state__in=UNDECIDED):
        move_object(deposit_object, ObjectState.WITHDRAWN)
    move_deposit(deposit, DepositState.WITHDRAWN)
    write_letters(record(deposit, EventKind.WITHDRAWN, by=by, note=reason.strip()))
    return deposit


def _locked(deposit: Deposit) -> Deposit:
    return Deposit.objects.select_for_update().get(pk=deposit.pk)


def lacks_coordinator(network: LibraryNetwork) -> bool:
    """Whether deposits should be endorsed, but nobody is there to do it: they go straight to the museum."""
    return network.endorsement_required and not coordinators_of(network).exists()


def coordinators_of(network: LibraryNetwork) -> QuerySet[Membership]:
    """The coordinators who work there now."""
    return network.memberships.filter(role=Role.COORDINATOR, is_active=True, user__is_active=True)


def _waits_for_coordinator(deposit: Deposit, by: User) -> bool:
    """Whether somebody else must endorse: a coordinator's own word is the endorsement."""
    coordinators = coordinators_of(deposit.network)
    return (
        deposit.network.endorsement_required
        and coordinators.exists()
        and not coordinators.filter(user=by).exists()
    )


def _send_to_museum(deposit: Deposit, by: User) -> Deposit:
    now = timezone.now()
    year = timezone.localdate(now).year
    number = format_deposit_number(year, NumberSequence.take("deposit", year))
    move_deposit(deposit, DepositState.SENT, number=number, sent_at=now)
    for deposit_object in deposit.objects_in_box.filter(state=ObjectState.DRAFT):
        move_object(deposit_object, ObjectState.SENT)
    write_letters(record(deposit, EventKind.SENT, by=by))
    return deposit


def _send_object_again(deposit_object: DepositObject) -> None:
    move_object(deposit_object, ObjectState.SENT)
    deposit_object.remarks.open().update(closed_at=timezone.now())
