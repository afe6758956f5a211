"""All values of one facet on a page of their own: to find one in a long list, and to choose several."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from catalogue.item_facets import AnyFacet
from catalogue.search import addresses
from catalogue.search.columns.columns import Columns
from catalogue.search.facets import Counts
from catalogue.search.options import Option
from catalogue.search.suggest.names import current_names
from catalogue.text.folding import fold, fold_tokens

MOST_SHOWN, MOST_READ = 300, 20_000
LONGEST_SOUGHT = 100


@dataclass(frozen=True)
class Order:
    """An order of the values."""

    name: str
    label: str | Promise
    key: Callable[[Option], Any] | None


ORDERS = (
    Order("", _("as in the catalogue"), None),
    Order("name", _("alphabetically"), lambda option: fold(option.label)),
    Order("count", _("by the number of items"), lambda option: (-option.count, fold(option.label))),
)


def values_context(facet: AnyFacet, counts: Counts, params: QueryDict) -> dict[str, Any]:
    """What templates/search/values.html shows; ``kept`` is chosen but not among the values shown."""
    sought = params.get("find", "")[:LONGEST_SOUGHT].replace("\x00", "").strip()
    order = next((each for each in ORDERS if each.name == params.get("order")), ORDERS[0])
    options = counts.options_of(facet, most=MOST_READ)
    found = in_order(_bearing(sought, options, facet, counts.narrowing.columns), order)
    shown = found[:MOST_SHOWN]
    others = addresses.without_page(params)
    others.pop(facet.name, None)
    return {
        "nav_section": "catalogue",
        "facet": facet,
        "sought": sought,
        "total": len(found),
        "counted": facet.counted % {"count": len(found)},
        "shown": shown,
        "kept": [option for option in options if option.selected and option not in shown],
        "orders": [(each, each is order) for each in ORDERS],
        "hidden": [(name, value) for name, values in others.lists() for value in values],
        "back": addresses.changed(params),
    }


def _bearing(sought: str, options: list[Option], facet: AnyFacet, columns: Columns) -> list[Option]:
    """The values with these signs in their label, or with these words in any form in any of their names."""
    if not sought:
        return options
    numbers = {name.number for name in current_names(columns).with_words(fold_tokens(sought))}
    values = columns.values.by_facet.get(facet.name, ())
    named = {value.slug for value in values if value.number in numbers}
    return [option for option in options if fold(sought) in fold(option.label) or option.value in named]


def in_order(options: list[Option], order: Order) -> list[Option]:
    """The values in an order; in another than its own a tree is a plain list."""
    return options if order.key is None else sorted(options, key=order.key)
