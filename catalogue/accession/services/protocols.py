"""Protocols of the commission: prepared by one person, confirmed by another, then closed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from catalogue.accession.errors import FourEyes, NoRows, ProtocolIsClosed, SameItemTwice
from catalogue.accession.models import CommissionProtocol, Custody, Decided, ProtocolDecision
from catalogue.accession.papers.wording import WORDING
from catalogue.accounts.actions import Action
from catalogue.accounts.models import User
from catalogue.accounts.permissions import may_anywhere
from catalogue.models import CatalogueItemPage, NumberSequence
from catalogue.text.numbers import format_act_number

from .custody import custody_of_all, take_step


@dataclass(frozen=True, kw_only=True)
class DecisionDraft:
    """What the commission decided about one object."""

    item: CatalogueItemPage
    decided: Decided
    votes: str = ""


@transaction.atomic
def prepare_protocol(
    *, held_on: date, present: str, decisions: Sequence[DecisionDraft], by: User
) -> CommissionProtocol:
    """Write down a meeting of the commission; nothing follows from it until it is confirmed.

    Raises PermissionDenied, NoRows, SameItemTwice.
    """
    if not may_anywhere(by, Action.PREPARE_PROTOCOL):
        raise PermissionDenied
    if not decisions:
        raise NoRows
    if len({decision.item.pk for decision in decisions}) != len(decisions):
        raise SameItemTwice
    number = format_act_number(
        WORDING.protocol_prefix, held_on.year, NumberSequence.take("protocol", held_on.year)
    )
    protocol = CommissionProtocol.objects.create(
        number=number, held_on=held_on, present=present, prepared_by=by
    )
    ProtocolDecision.objects.bulk_create(
        ProtocolDecision(protocol=protocol, item=draft.item, decided=draft.decided, votes=draft.votes)
        for draft in decisions
    )
    return protocol


@transaction.atomic
def confirm_protocol(protocol: CommissionProtocol, *, by: User) -> CommissionProtocol:
    """Close a protocol. Objects in temporary custody have thereby been before the commission.

    Compare-and-set: of two who confirm at once one succeeds. Raises PermissionDenied, FourEyes for the
    one who prepared it, ProtocolIsClosed.
    """
    if not may_anywhere(by, Action.CONFIRM_PROTOCOL):
        raise PermissionDenied
    if protocol.prepared_by_id == by.pk:
        raise FourEyes(protocol.number)
    unconfirmed = CommissionProtocol.objects.filter(pk=protocol.pk, confirmed_at__isnull=True)
    if not unconfirmed.update(confirmed_by=by, confirmed_at=timezone.now()):
        raise ProtocolIsClosed(protocol.number)
    protocol.refresh_from_db()
    items = [decision.item for decision in protocol.decisions.select_related("item")]
    places = custody_of_all(items)
    for item in items:
        if places[item.pk] == Custody.TEMPORARY:
            take_step(item, Custody.COMMISSION, on=protocol.held_on, protocol=protocol)
    return protocol
