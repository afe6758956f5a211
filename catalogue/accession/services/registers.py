"""The registers: rows are entered once; a mistake is corrected by a later row."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone

from catalogue.accession.errors import (
    NotDecidedForCoreFund,
    NumberTaken,
    ProtocolIsNotConfirmed,
    RowIsCorrected,
)
from catalogue.accession.models import (
    AccessionRegisterEntry,
    Act,
    ActLine,
    CommissionProtocol,
    Custody,
    Decided,
    ProtocolDecision,
    TemporaryCustodyRegisterEntry,
)
from catalogue.accounts.actions import Action
from catalogue.accounts.models import User
from catalogue.accounts.permissions import may_anywhere
from catalogue.models import CatalogueItemPage, MuseumSettings, NumberSequence
from catalogue.text.numbers import format_accession_number, format_custody_number

from .custody import custody_of, take_step
from .item_words import described, last_act_of, source_of
from .page_numbers import write_accession_number

CORRECTABLE = frozenset({
    "name", "quantity", "material_technique", "dimensions", "condition", "note", "source", "price",
    "department", "inventory_number",
})  # fmt: skip


def enter_in_temporary_custody(act: Act, line: ActLine) -> TemporaryCustodyRegisterEntry:
    """Give the object of an act's row its ВХ number. Called by ``issue_act``, inside its transaction."""
    number = NumberSequence.take("temporary custody")
    return TemporaryCustodyRegisterEntry.objects.create(
        number=number,
        designation=format_custody_number(number),
        act=act,
        until=act.custody_until,
        recorded_on=act.issued_on,
        recorded_by=act.issued_by,
        item=line.item,
        network=act.network,
        name=line.name,
        quantity=line.quantity,
        material_technique=line.material_technique,
        dimensions=line.dimensions,
        condition=line.condition,
        note=line.note,
    )


@transaction.atomic
def enter_in_accession_register(
    protocol: CommissionProtocol,
    item: CatalogueItemPage,
    *,
    by: User,
    accession: int | None = None,
    **columns: str,
) -> AccessionRegisterEntry:
    """Enter an object the commission included in the core fund: «МБК КП-21/1».

    ``accession`` is the accession the object belongs to (its fraction is the next one); without it a new
    accession is opened. ``columns`` may say ``price``, ``department``, ``inventory_number``, ``note``.

    Raises PermissionDenied, ProtocolIsNotConfirmed, NotDecidedForCoreFund, NumberTaken,
    IllegalCustodyStep when the thing has not been before the commission. Source: WORKFLOW.md, numbers.
    """
    if not may_anywhere(by, Action.ENTER_REGISTERS):
        raise PermissionDenied
    protocol = CommissionProtocol.objects.select_for_update().get(pk=protocol.pk)
    _check_decision(protocol, item)
    number, sub_number, designation = _next_accession_number(accession)
    _check_number_is_free(item, designation)
    if custody_of(item) != Custody.FUND:  # the act of permanent custody may have come first
        take_step(item, Custody.FUND, on=timezone.localdate(), protocol=protocol)
    act = last_act_of(item)
    entry = AccessionRegisterEntry.objects.create(
        number=number,
        sub_number=sub_number,
        designation=designation,
        protocol=protocol,
        recorded_on=timezone.localdate(),
        recorded_by=by,
        item=item,
        network=act.network,
        source=source_of(act),
        **described(item, act) | columns,
    )
    write_accession_number(item, designation, by=by)
    return entry


@transaction.atomic
def correct_row(
    entry: AccessionRegisterEntry, *, by: User, reason: str, **changes: Any
) -> AccessionRegisterEntry:
    """Correct a row by a new one that names it and the reason; the number is the same.

    Raises PermissionDenied, RowIsCorrected when the row has a correction, ValueError without a reason or
    for a column that identifies the row.
    """
    if not may_anywhere(by, Action.ENTER_REGISTERS):
        raise PermissionDenied
    if not reason.strip():
        raise ValueError("A correction states its reason.")
    if unknown := set(changes) - CORRECTABLE:
        raise ValueError(f"A row is not corrected in: {', '.join(sorted(unknown))}.")
    entry = AccessionRegisterEntry.objects.select_for_update(of=("self",)).get(pk=entry.pk)
    if entry.corrections.exists():
        raise RowIsCorrected(entry.designation)
    kept = {
        field.attname: getattr(entry, field.attname)
        for field in entry._meta.concrete_fields
        if field.attname not in {"id", "recorded_on", "recorded_by_id", "corrects_id", "reason"}
    }
    return AccessionRegisterEntry.objects.create(
        **kept | changes,
        recorded_on=timezone.localdate(),
        recorded_by=by,
        corrects=entry,
        reason=reason.strip(),
    )


def _check_decision(protocol: CommissionProtocol, item: CatalogueItemPage) -> None:
    if not protocol.is_confirmed:
        raise ProtocolIsNotConfirmed(protocol.number)
    if not ProtocolDecision.objects.filter(protocol=protocol, item=item, decided=Decided.CORE).exists():
        raise NotDecidedForCoreFund(str(item))


def _next_accession_number(accession: int | None) -> tuple[int, int, str]:
    if accession is not None and not AccessionRegisterEntry.objects.filter(number=accession).exists():
        raise ValueError(f"There is no accession {accession} to add an object to.")
    number = NumberSequence.take("accession") if accession is None else accession
    sub_number = NumberSequence.take(f"accession:{number}")
    return number, sub_number, format_accession_number(MuseumSettings.load().abbreviation, number, sub_number)


def _check_number_is_free(item: CatalogueItemPage, designation: str) -> None:
    """An object has one number for ever, and no two objects share one."""
    if AccessionRegisterEntry.objects.filter(item=item).exists():
        raise NumberTaken(f"{item} is in the register already.")
    written = CatalogueItemPage.objects.filter(accession_number=designation).exclude(pk=item.pk)
    if written.exists():
        raise NumberTaken(f"{designation} is written on another page.")
