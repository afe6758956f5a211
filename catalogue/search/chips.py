"""Active filters above the results, each with the address that takes it away."""

from dataclasses import dataclass

from django.http import QueryDict

from catalogue.item_facets import FACETS
from catalogue.item_filter import ItemFilter
from catalogue.search import addresses
from catalogue.search.loosening import years_in_words


@dataclass(frozen=True)
class Chip:
    """An active filter with the address that takes it away."""

    label: str
    url: str


def chips_of(item_filter: ItemFilter, params: QueryDict) -> list[Chip]:
    """The active filters in the order of the facets, the years last."""
    chips = [
        Chip(str(label), addresses.changed(params, drop=[(facet.name, slug)]))
        for facet in FACETS
        if facet.name in item_filter.chosen
        for slug, label in item_filter.chosen[facet.name].labels.items()
    ]
    if item_filter.has_years:
        chips.append(
            Chip(
                years_in_words((item_filter.year_from, item_filter.year_to)),
                addresses.changed(params, drop=[("from", None), ("to", None)]),
            )
        )
    return chips
