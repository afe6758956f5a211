"""Accepting: one round of decisions makes draft pages, one act, one letter."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from catalogue.accession.models import Act, ActKind
from catalogue.accession.services.acts import issue_act
from catalogue.accounts.models import User

from ..errors import NotAllowed
from ..mapping import act_lines
from ..models import DecisionRound, Deposit, DepositObject, EventKind
from ..models.deposits import Originals
from ..permissions import may_decide
from ..states import ObjectState
from .cataloguing import make_draft_page
from .correspondence import write_letters
from .moving import move_object, record
from .reviewing import close_if_decided

ACT_FOR = {Originals.STAY: ActKind.DIGITAL_COPIES, Originals.HANDED_OVER: ActKind.TEMPORARY_CUSTODY}


@transaction.atomic
def accept(objects: Sequence[DepositObject], *, by: User, on: date | None = None) -> Act:
    """Accept objects of one deposit together: they stand in one act, dated ``on`` (today unless said).

    Raises IllegalTransition when another curator has decided one of them meanwhile (then nothing of the
    round happens), NotAllowed for a person who may not decide, ValueError for objects of two deposits.
    """
    deposit = _one_deposit(objects)
    if not may_decide(by, deposit):
        raise NotAllowed
    now = timezone.now()
    for deposit_object in objects:
        move_object(deposit_object, ObjectState.ACCEPTED, decided_by=by, decided_at=now)
        deposit_object.page = make_draft_page(deposit_object, by=by)
        deposit_object.save(update_fields=["page"])
        record(deposit, EventKind.ACCEPTED, by=by, deposit_object=deposit_object)
    act = _issue_act(deposit, objects, by, on or timezone.localdate())
    write_letters(record(deposit, EventKind.ACT_ISSUED, by=by, note=act.number))
    close_if_decided(deposit, by=by)
    return act


def _one_deposit(objects: Sequence[DepositObject]) -> Deposit:
    keys = {deposit_object.deposit_id for deposit_object in objects}
    if len(keys) != 1:
        raise ValueError("A round of decisions is about objects of one deposit.")
    return Deposit.objects.select_for_update().get(pk=keys.pop())


def _issue_act(deposit: Deposit, objects: Sequence[DepositObject], by: User, on: date) -> Act:
    """The act of the round, with the round that ties it to the deposit."""
    act = issue_act(
        ACT_FOR[Originals(deposit.originals)],
        network=deposit.network,
        lines=act_lines(objects),
        handed_by=deposit.created_by,
        issued_by=by,
        issued_on=on,
        basis=_("deposit № %(number)s") % {"number": deposit.number},
    )
    DecisionRound.objects.create(deposit=deposit, act=act)
    return act
