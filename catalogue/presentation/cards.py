"""The record card: one item in a list (templates/components/record_card.html)."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .addresses import item_address
from .pictures import CARD, STAGE, Picture, picture

if TYPE_CHECKING:
    from catalogue.models import CatalogueItemPage


@dataclass(frozen=True)
class Card:
    """What a list says of an item."""

    key: int
    url: str
    title: str
    number: str
    data_number: str
    dating: str
    place: str
    network: str
    kind: str
    is_sheet: bool
    thumbnail: Picture | None
    large: Picture | None
    summary: str


def card_of(item: "CatalogueItemPage") -> Card:
    """The card of one item, which was loaded by ``for_cards()``."""
    return Card(
        key=item.pk,
        url=item_address(item.slug),
        title=item.title,
        number=item.shown_number,
        data_number=item.catalogue_number,
        dating=item.dating.short,
        place=item.place_as_written,
        network=item.network.short_name if item.network else "",
        kind=item.kind.name if item.kind else "",
        is_sheet=item.specific_class.item_type == "document",
        thumbnail=picture(item.lead_image, CARD),
        large=picture(item.lead_image, STAGE),
        summary=item.description,
    )


def cards(items: "Iterable[CatalogueItemPage]") -> list[Card]:
    """The cards of a list made by ``for_cards()``, in its order."""
    return [card_of(item) for item in items]
