"""The acts of a deposit, and the stamp of the decision that was taken."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils import formats
from django.utils.translation import gettext_lazy as _

from catalogue.accession.models import ActKind
from catalogue.accounts.models import User

from ..models import Deposit
from ..models.rounds import DecisionRound
from ..permissions import works_with

STAMPS = {
    ActKind.TEMPORARY_CUSTODY: _("Taken into temporary custody"),
    ActKind.DIGITAL_COPIES: _("Copies accepted"),
}
WHAT_NEXT = {
    ActKind.TEMPORARY_CUSTODY: _(
        "Have it signed by your director and hand one copy over to the museum together with the objects."
    ),
    ActKind.DIGITAL_COPIES: _("Have it signed by your director and send one copy to the museum by post."),
}


@dataclass(frozen=True)
class Paper:
    """An act to download; ``url`` is empty while it is being made, ``next_step`` once it is back signed.

    ``signed_url`` is empty until then; ``hand_in_url`` where the reader may not hand the signed act in.
    """

    kind: str
    title: str
    number: str
    date: str
    url: str
    signed_url: str
    hand_in_url: str
    next_step: str


@dataclass(frozen=True)
class Stamp:
    """Inputs of ``components/stamp.html``."""

    text: str
    date: str


def papers_of(deposit: Deposit, reader: User) -> list[Paper]:
    """The acts of the deposit's rounds, the latest first, by one query."""
    hands_in = works_with(reader, deposit)
    rounds = deposit.rounds.select_related("act").order_by("-pk")
    return [
        Paper(
            kind=round_.act.kind,
            title=round_.act.get_kind_display(),
            number=round_.act.number,
            date=formats.date_format(round_.act.issued_on, "j E Y"),
            url=_of(deposit, round_, "intake:act") if round_.act.pdf else "",
            signed_url=_of(deposit, round_, "intake:signed-act") if round_.act.signed_scan_id else "",
            hand_in_url=_of(deposit, round_, "intake:hand-in-act") if hands_in else "",
            next_step="" if round_.act.signed_scan_id else str(WHAT_NEXT.get(ActKind(round_.act.kind), "")),
        )
        for round_ in rounds
    ]


def _of(deposit: Deposit, round_: DecisionRound, address: str) -> str:
    return reverse(address, args=[deposit.pk, round_.act_id])


def stamp_of(papers: list[Paper]) -> Stamp | None:
    """The stamp of the latest act: only what has been decided is stamped."""
    if not papers:
        return None
    latest = papers[0]
    return Stamp(str(STAMPS.get(ActKind(latest.kind), _("Accepted by the museum"))), latest.date)
