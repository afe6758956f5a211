"""What the rights let a visitor do with the pictures (DOMAIN § 5.4)."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from .facts import Link

if TYPE_CHECKING:
    from catalogue.authorities.models import Term

    from .sheets import Sheet

NOT_EVALUATED = "cne"


@dataclass(frozen=True)
class Rights:
    """The rights of an item in words, and the pictures they let one take away."""

    name: str
    note: str
    explanation: str
    allows_download: bool
    downloads: list[Link]


def may_be_seen_in_detail(term: "Term | None") -> bool:
    """«Права не оценены» and no statement at all mean a picture of moderate size only."""
    return term is not None and term.slug != NOT_EVALUATED


def rights_of(term: "Term | None", note: str, sheets: "list[Sheet]") -> Rights:
    """The statement of rights with its consequences."""
    allowed = bool(term and term.allows_download)
    return Rights(
        name=term.name if term else _("The rights have not been evaluated"),
        note=note,
        explanation=_explanation(term),
        allows_download=allowed,
        downloads=[Link(sheet.label, sheet.whole_url) for sheet in sheets if allowed and sheet.whole_url],
    )


def _explanation(term: "Term | None") -> str:
    if term and term.allows_download:
        return _("You may copy and publish the pictures. Please name the museum and the library.")
    if may_be_seen_in_detail(term):
        return _("The pictures may be looked at here; ask the museum before you use them elsewhere.")
    return _("We show the picture in a moderate size, without download.")
