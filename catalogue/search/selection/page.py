"""The context of templates/search/selection.html."""

from dataclasses import dataclass
from typing import Any

from catalogue.presentation.addresses import absolute, permanent_address
from catalogue.presentation.cards import Card, card_of
from catalogue.search.notices import readable
from catalogue.search.selection.listing import Selection
from catalogue.search.selection.numbers import (
    MOST_ITEMS,
    MOST_NAMED,
    AskedNumbers,
    as_parameter,
    selection_address,
)

PAPERS = ("selection_pdf", "selection_csv", "selection_json")


@dataclass(frozen=True)
class KeptItem:
    """An item of the selection, its lasting address in two parts, and the address without it."""

    card: Card
    site: str
    permanent: str
    without: str
    left: str


def selection_context(selection: Selection, taken_away: str) -> dict[str, Any]:
    """What the page shows.

    Args:
        selection: the items and what was dropped.
        taken_away: the numbers of the selection before it was cleared, to offer it again.
    """
    numbers = selection.numbers
    before = AskedNumbers.read(taken_away).numbers
    return {
        "nav_section": "selection",
        "total": len(numbers),
        "numbers": as_parameter(numbers),
        "kept": [_kept(item, numbers) for item in selection.items],
        "dropped": [readable(each) for each in selection.dropped[:MOST_NAMED]],
        "dropped_besides": max(len(selection.dropped) - MOST_NAMED, 0),
        "most": MOST_ITEMS,
        "too_many": selection.too_many,
        "share_url": absolute(selection_address(numbers)),
        "papers": {name: selection_address(numbers, f"search:{name}") for name in PAPERS},
        "clear_url": _cleared(numbers),
        "before": as_parameter(before),
        "back_url": selection_address(before),
    }


def _kept(item: Any, numbers: tuple[int, ...]) -> KeptItem:
    others = [number for number in numbers if number != item.number]
    return KeptItem(
        card=card_of(item),
        site=absolute(""),
        permanent=permanent_address(item.catalogue_number),
        without=selection_address(others) if others else _cleared((item.number,)),
        left=as_parameter(others),
    )


def _cleared(numbers: tuple[int, ...]) -> str:
    """The address of the empty selection that offers to bring these back."""
    return f"{selection_address(())}?was={as_parameter(numbers)}"
