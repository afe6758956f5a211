"""A filter on the columns: which rows pass, and which would pass without one of its facets."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from catalogue.item_facets import FACETS, AnyFacet, FixedFacet
from catalogue.item_filter import Choice, ItemFilter, choose_stored
from catalogue.search.columns.columns import Columns, Mask
from catalogue.text.time_words import Years

YEARS, YEARS_SAID = "years", "years said"


@dataclass(frozen=True)
class Choosing:
    """Finds values by their slugs among the columns, without asking the database."""

    columns: Columns

    def __call__(self, facet: AnyFacet, slugs: list[str]) -> Choice:
        """What is chosen by some slugs."""
        if isinstance(facet, FixedFacet):
            return choose_stored(facet, slugs)
        known = [self.columns.values.by_slug.get((facet.name, slug)) for slug in slugs]
        values = [value for value in known if value]
        return Choice({value.slug: value.label for value in values}, frozenset(each.key for each in values))


@dataclass(frozen=True)
class Narrowing:
    """Rows found by words, narrowed by a filter. Each restriction is worked out once.

    `years_said` are those the query itself speaks of.
    """

    columns: Columns
    found: Mask
    item_filter: ItemFilter
    years_said: Years | None = None

    @cached_property
    def passing(self) -> Mask:
        """The rows that pass every restriction."""
        return self.without()

    def without(self, *left_out: str) -> Mask:
        """The rows that pass every restriction but some."""
        mask = self.found
        for name, restriction in self.restrictions.items():
            if name not in left_out:
                mask = mask & restriction
        return mask

    @cached_property
    def restrictions(self) -> Mapping[str, Mask]:
        """The rows each restriction lets through, by the name of its facet, the years last."""
        numbers = self.columns.values.by_slug
        masks = {
            facet.name: self.columns.filed_under(
                [
                    numbers[facet.name, slug].number
                    for slug in self.item_filter.chosen[facet.name].labels
                    if (facet.name, slug) in numbers
                ]
            )
            for facet in FACETS
            if facet.name in self.item_filter.chosen
        }
        if self.item_filter.has_years:
            masks[YEARS] = self.columns.overlapping(self.item_filter.year_from, self.item_filter.year_to)
        if self.years_said:
            masks[YEARS_SAID] = self.columns.overlapping(*self.years_said)
        return masks
