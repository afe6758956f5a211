"""How many results each value of each facet would leave; a facet's own filter is left out of its counts."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from catalogue.item_facets import FACETS, AnyFacet, Facet, FixedFacet
from catalogue.search.columns.columns import Columns
from catalogue.search.columns.filtering import YEARS, YEARS_SAID, Narrowing
from catalogue.search.columns.values import KnownValue
from catalogue.search.options import MOST_OPTIONS, Option, arranged
from catalogue.search.years import decades

Numbers = NDArray[np.int64]


@dataclass(frozen=True)
class Counts:
    """Everything that is counted beside the results, each when it is asked for."""

    narrowing: Narrowing

    @cached_property
    def total(self) -> int:
        """How many items pass every restriction."""
        return int(self.narrowing.passing.sum())

    @cached_property
    def years(self) -> list[tuple[int, int]]:
        """Decades with the number of items that touch them, whatever years are chosen."""
        return decades(self._columns, self.narrowing.without(YEARS, YEARS_SAID))

    @cached_property
    def options(self) -> dict[str, list[Option]]:
        """The values of every facet, a long list cut."""
        return {facet.name: self.options_of(facet) for facet in FACETS}

    def options_of(self, facet: AnyFacet, most: int = MOST_OPTIONS) -> list[Option]:
        """The values of one facet that leave anything, the first so many; what is chosen always."""
        values = self._columns.values.by_facet.get(facet.name, [])
        counts = self._of(facet)[np.array([value.number for value in values], dtype=np.int64)]
        counted = [
            _option(facet, values[place], int(counts[place])) for place in _telling(facet, counts, most)
        ]
        return arranged(facet, counted, self.narrowing.item_filter, most)

    def telling(self, facet: AnyFacet) -> int:
        """How many values of a facet leave anything."""
        values = self._columns.values.by_facet.get(facet.name, [])
        return int(np.count_nonzero(self._of(facet)[np.array([each.number for each in values], np.int64)]))

    def _of(self, facet: AnyFacet) -> Numbers:
        return self._left_open(facet.name) if facet.name in self.narrowing.item_filter.chosen else self._all

    @cached_property
    def _all(self) -> Numbers:
        if self.total == self._columns.total:
            return self._columns.all_counts
        return self._columns.counts(self.narrowing.passing)

    def _left_open(self, name: str) -> Numbers:
        if name not in self._counted:
            self._counted[name] = self._columns.counts(self.narrowing.without(name))
        return self._counted[name]

    @cached_property
    def _counted(self) -> dict[str, Numbers]:
        return {}

    @property
    def _columns(self) -> Columns:
        return self.narrowing.columns


def _telling(facet: AnyFacet, counts: Numbers, most: int) -> Sequence[int]:
    """Places of the values that leave anything; of a long list only the greatest, with some to spare."""
    places = np.flatnonzero(counts)
    in_own_order = isinstance(facet, FixedFacet) or facet.tree or facet.ordered_by
    if not in_own_order and len(places) > most * 2:
        places = places[np.argsort(counts[places], kind="stable")[::-1][: most * 2]]
    return [int(place) for place in places]


def _option(facet: AnyFacet, value: KnownValue, count: int) -> Option:
    if isinstance(facet, Facet):
        return Option(value.slug, value.label, count, value.key, order=value.order, parent=value.parent)
    return Option(value.slug, str(facet.values[value.slug].label), count, value.key, order=value.order)
