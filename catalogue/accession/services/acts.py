"""Acts: issued once, gapless, with a snapshot of everything a signed paper says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction

from catalogue.accession.errors import ActIsVoid, NoRows, ProtocolIsNotConfirmed, SameItemTwice
from catalogue.accession.models import Act, ActKind, ActLine, CommissionProtocol, Custody
from catalogue.accession.papers.wording import wording_of
from catalogue.accession.tasks import render_after_commit
from catalogue.accounts.actions import Action
from catalogue.accounts.models import LibraryNetwork, User
from catalogue.accounts.permissions import may_anywhere
from catalogue.digital.models import Master
from catalogue.models import CatalogueItemPage, MuseumSettings, NumberSequence
from catalogue.text.numbers import format_act_number

from .custody import take_step
from .parties import Party
from .registers import enter_in_temporary_custody

CUSTODY_AFTER = {
    ActKind.TEMPORARY_CUSTODY: Custody.TEMPORARY,
    ActKind.DIGITAL_COPIES: Custody.COPY,
    ActKind.PERMANENT_CUSTODY: Custody.FUND,
    ActKind.RETURN: Custody.GIVEN_BACK,
}
COPIED_TO_A_NEW_VERSION = (
    "kind", "number", "issued_on", "network", "handed_by_post", "handed_by_name", "received_by_post",
    "received_by_name", "museum_name", "parent_organisation", "city", "purpose", "custody_until", "basis",
    "protocol",
)  # fmt: skip
DESCRIBED = ("name", "quantity", "material_technique", "dimensions", "condition", "note")


@dataclass(frozen=True, kw_only=True)
class ActLineDraft:
    """A row of an act before it is issued; its place and its number come with the act."""

    item: CatalogueItemPage
    name: str
    quantity: int = 1
    material_technique: str = ""
    dimensions: str = ""
    condition: str = ""
    note: str = ""
    picture: Master | None = None


def issue_act(
    kind: ActKind,
    *,
    network: LibraryNetwork,
    lines: Sequence[ActLineDraft],
    handed_by: User | Party,
    issued_by: User,
    issued_on: date,
    basis: str,
    purpose: str = "",
    custody_until: date | None = None,
    protocol: CommissionProtocol | None = None,
) -> Act:
    """Issue an act inside the caller's transaction; its PDF is made after the commit.

    ``handed_by`` signs for the library (in an act of return that person receives). Every object takes
    its step of custody; temporary custody gives it a ВХ number. Permanent custody needs the protocol.

    Without ``custody_until`` the term of temporary custody is the museum's usual one.

    Raises TransactionManagementError outside a transaction, PermissionDenied, NoRows, SameItemTwice,
    ProtocolIsNotConfirmed, IllegalCustodyStep. Source: WORKFLOW.md, papers.
    """
    kind = ActKind(kind)
    if not may_anywhere(issued_by, Action.GENERATE_ACTS):
        raise PermissionDenied
    _check_rows(lines)
    _check_protocol(kind, protocol)
    museum = MuseumSettings.load()
    act = Act.objects.create(
        kind=kind,
        number=_next_number(kind, issued_on.year),
        issued_on=issued_on,
        network=network,
        **_signatures(kind, Party.of(handed_by), Party.of_museum(museum, issued_by)),
        museum_name=museum.name,
        parent_organisation=museum.parent_organisation,
        city=museum.city,
        purpose=purpose or wording_of(kind).purpose,
        custody_until=custody_until or _usual_term(kind, issued_on, museum),
        basis=basis,
        protocol=protocol,
        form_confirmed=museum.act_form_confirmed,
        issued_by=issued_by,
    )
    for position, draft in enumerate(lines, start=1):
        _add_line(act, position, draft)
    render_after_commit(act)
    return act


@transaction.atomic
def reissue(
    act: Act,
    by: User,
    *,
    changes: Mapping[str, Any] | None = None,
    row_changes: Mapping[int, Mapping[str, Any]] | None = None,
) -> Act:
    """Void an act by a new version of it, which keeps the number, the date and the objects.

    ``changes`` corrects the parties, the purpose, the term or the basis; ``row_changes`` what is said of
    the object at a position. Custody and registers are not touched: the paper changed, not the things.

    Raises PermissionDenied, ActIsVoid when a later version exists, ValueError for what cannot be corrected.
    """
    if not may_anywhere(by, Action.GENERATE_ACTS):
        raise PermissionDenied
    former = Act.objects.select_for_update().get(pk=act.pk)
    if former.has_later_version():
        raise ActIsVoid(former.number)
    kept = {name: getattr(former, name) for name in COPIED_TO_A_NEW_VERSION}
    corrected = _only(changes or {}, set(COPIED_TO_A_NEW_VERSION) - {"kind", "number", "network", "protocol"})
    new = Act.objects.create(
        **kept | corrected,
        version=former.version + 1,
        form_confirmed=MuseumSettings.load().act_form_confirmed,
        issued_by=by,
    )
    for line in former.lines.order_by("position"):
        line.pk, line._state.adding, line.act = None, True, new
        for name, value in _only((row_changes or {}).get(line.position, {}), set(DESCRIBED)).items():
            setattr(line, name, value)
        line.save()
    render_after_commit(new)
    return new


def _usual_term(kind: ActKind, issued_on: date, museum: MuseumSettings) -> date | None:
    """How long the museum keeps what its commission has not decided on; it may have set no term."""
    if kind != ActKind.TEMPORARY_CUSTODY or not museum.custody_days:
        return None
    return issued_on + timedelta(days=museum.custody_days)


def _check_rows(lines: Sequence[ActLineDraft]) -> None:
    if not lines:
        raise NoRows
    if len({line.item.pk for line in lines}) != len(lines):
        raise SameItemTwice


def _check_protocol(kind: ActKind, protocol: CommissionProtocol | None) -> None:
    if kind is ActKind.PERMANENT_CUSTODY and (protocol is None or not protocol.is_confirmed):
        raise ProtocolIsNotConfirmed


def _next_number(kind: ActKind, year: int) -> str:
    return format_act_number(wording_of(kind).prefix, year, NumberSequence.take(f"act:{kind.value}", year))


def _signatures(kind: ActKind, library: Party, museum: Party) -> dict[str, str]:
    """Who hands over and who receives: in an act of return the museum hands over."""
    giver, taker = (museum, library) if kind is ActKind.RETURN else (library, museum)
    return {
        "handed_by_post": giver.post,
        "handed_by_name": giver.name,
        "received_by_post": taker.post,
        "received_by_name": taker.name,
    }


def _add_line(act: Act, position: int, draft: ActLineDraft) -> ActLine:
    """The row, the step of custody and, for temporary custody, the row of the register."""
    line = ActLine(
        act=act,
        position=position,
        item=draft.item,
        picture=draft.picture,
        **{name: getattr(draft, name) for name in DESCRIBED},
    )
    line.designation = draft.item.accession_number
    if act.kind == ActKind.TEMPORARY_CUSTODY:
        line.designation = enter_in_temporary_custody(act, line).designation
    line.save()
    take_step(draft.item, CUSTODY_AFTER[ActKind(act.kind)], on=act.issued_on, act=act)
    return line


def _only(changes: Mapping[str, Any], allowed: set[str]) -> dict[str, Any]:
    if unknown := set(changes) - allowed:
        raise ValueError(f"An act is not corrected in: {', '.join(sorted(unknown))}.")
    return dict(changes)
