"""The cabinet beside the results: a drawer for every facet, with its first values."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import QueryDict
from django.urls import reverse

from catalogue.item_facets import FACETS, AnyFacet, Facet
from catalogue.search.addresses import with_query, without_page
from catalogue.search.facets import Counts
from catalogue.search.options import Option

LISTED, WHOLE_TREE = 8, 1000
"""Values of a facet that stand in its drawer; all of them have a page of their own."""
OPEN_AT_FIRST = frozenset({"type", "theme"})


@dataclass(frozen=True)
class Drawer:
    """A facet beside the results; so many values more as `left` says («14 тем») are on the page at `url`."""

    name: str
    title: str
    options: Sequence[Option]
    chosen: int
    left: str
    url: str
    open: bool


def drawers(counts: Counts, params: QueryDict) -> list[Drawer]:
    """The facets that have anything to choose from."""
    found = (_drawer(counts, facet, params) for facet in FACETS)
    return [drawer for drawer in found if drawer.options]


def _drawer(counts: Counts, facet: AnyFacet, params: QueryDict) -> Drawer:
    options = _options(counts, facet)
    chosen = sum(option.selected for option in options)
    left = counts.telling(facet) - sum(bool(option.count) for option in options)
    return Drawer(
        name=facet.name,
        title=str(facet.label),
        options=options,
        chosen=chosen,
        left=str(facet.counted % {"count": left}) if left > 0 else "",
        url=with_query(reverse("search:values", args=[facet.name]), without_page(params)),
        open=bool(chosen) or facet.name in OPEN_AT_FIRST,
    )


def _options(counts: Counts, facet: AnyFacet) -> list[Option]:
    """The first values; of a long tree its first level, what is chosen, and what is narrower than that."""
    if not (isinstance(facet, Facet) and facet.tree):
        return counts.options_of(facet, most=LISTED)
    whole = counts.options_of(facet, most=WHOLE_TREE)
    if len(whole) <= LISTED:
        return whole
    chosen = {option.key for option in whole if option.selected}
    return [each for each in whole if not each.depth or each.selected or each.parent in chosen]
