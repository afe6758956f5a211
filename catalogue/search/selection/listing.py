"""The items of a selection: public ones, in the order of the address."""

from dataclasses import dataclass

from catalogue.models import CatalogueItemPage
from catalogue.search.selection.numbers import AskedNumbers
from catalogue.text.numbers import format_catalogue_number


@dataclass(frozen=True)
class Selection:
    """Items, what of the address led to none, and how many numbers were too many."""

    items: tuple[CatalogueItemPage, ...]
    dropped: tuple[str, ...]
    too_many: int = 0

    @property
    def numbers(self) -> tuple[int, ...]:
        """The catalogue numbers of the items."""
        return tuple(item.number for item in self.items)


def selected(typed: str) -> Selection:
    """The selection an address names. Costs two queries, none for an empty one."""
    asked = AskedNumbers.read(typed)
    if not asked.numbers:
        return Selection((), asked.dropped)
    items = CatalogueItemPage.objects.in_catalogue().for_cards().filter(number__in=asked.numbers)
    by_number = {item.number: item for item in items}
    missing = [format_catalogue_number(number) for number in asked.numbers if number not in by_number]
    found = tuple(by_number[number] for number in asked.numbers if number in by_number)
    return Selection(found, (*missing, *asked.dropped), len(asked.too_many))
