"""The context of the map: on its own page and as a view of what was found."""

from dataclasses import dataclass

import numpy as np
from django.http import QueryDict
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from catalogue.item_facets import FACETS, AnyFacet
from catalogue.search import addresses
from catalogue.search.facets import Counts
from catalogue.search.map.drawing import DrawnPoint, drawn
from catalogue.search.map.found import Somewhere, networks, places, years_asked_for
from catalogue.search.map.outline import OUTLINE, RIVER
from catalogue.search.map.projection import HEIGHT, WIDTH
from catalogue.search.parameters import LIBRARY, PLACE
from catalogue.search.results import Results

WAYS: dict[str, str | Promise] = {PLACE: _("Places"), LIBRARY: _("Library networks")}
MOST_LISTED = 200


@dataclass(frozen=True)
class KuzbassMap:
    """What templates/search/kuzbass.html shows.

    `listed` is the list twin of the points, `elsewhere` what cannot be drawn, `nowhere` the number of items
    that name nothing to draw, `more` the number of values beyond those listed, all of which are at `all_url`;
    `has_choice` tells whether any of them is chosen already.
    """

    by: str
    ways: list[tuple[str | Promise, str, bool]]
    points: list[DrawnPoint]
    listed: list[Somewhere]
    elsewhere: list[Somewhere]
    nowhere: int
    more: int
    all_url: str
    has_choice: bool
    width: int = WIDTH
    height: int = HEIGHT
    outline: str = OUTLINE
    river: str = RIVER


def map_of(results: Results, params: QueryDict, at: str = "") -> KuzbassMap:
    """The map of what was found; what stands there whatever place is chosen. Costs at most four queries.

    Args:
        results: what was found.
        params: the parameters of the search.
        at: the page the map stands on; the catalogue by default.
    """
    by = results.request.by if results.request.by in WAYS else PLACE
    facet = next(each for each in FACETS if each.name == by)
    options = results.counts.options_of(facet, most=MOST_LISTED)
    years = years_asked_for(results.narrowing.years, results.narrowing.item_filter)
    if by == LIBRARY:
        things = [*networks(options, params), *places([], years, params)]
    else:
        things = places(options, years, params)
    found = sorted((each for each in things if each.count), key=lambda each: (-each.count, each.said))
    return KuzbassMap(
        by=by,
        ways=[(label, addresses.changed(params, at=at, by=name), name == by) for name, label in WAYS.items()],
        points=drawn(things),
        listed=[each for each in found if each.spot],
        elsewhere=[each for each in found if not each.spot],
        nowhere=_unnamed(results.counts, facet),
        has_choice=any(each.chosen for each in found),
        more=max(results.counts.telling(facet) - len(found), 0),
        all_url=addresses.with_query(reverse("search:values", args=[by]), addresses.without_page(params)),
    )


def _unnamed(counts: Counts, facet: AnyFacet) -> int:
    """How many items are filed under no value of the facet at all."""
    columns = counts.narrowing.columns
    numbers = [value.number for value in columns.values.by_facet.get(facet.name, [])]
    return int(np.count_nonzero(counts.narrowing.without(facet.name) & ~columns.filed_under(numbers)))
