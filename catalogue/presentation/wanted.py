"""«Что мы ищем»: gaps of the collection, each with a way to fill it (components/wanted_card.html)."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from .addresses import deposit_address

if TYPE_CHECKING:
    from catalogue.models import WantedEntry


def wanted_cards(entries: "Iterable[WantedEntry]") -> list[dict[str, str]]:
    """The gaps; each opens the deposit form with its kind of object chosen."""
    return [
        {
            "mark": entry.years,
            "title": entry.title,
            "text": entry.text,
            "url": deposit_address(entry.kind),
            "action": _("Hand it over"),
        }
        for entry in entries
    ]
