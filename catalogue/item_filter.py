"""Filters without text: slugs of facets and years, from an address to a queryset."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Protocol, Self

from django.db.models import Q, QuerySet

from catalogue.authorities.terms import with_descendants
from catalogue.item_facets import FACETS, AnyFacet, Facet, FixedFacet
from catalogue.models import CatalogueItemPage
from catalogue.querysets import CatalogueItemQuerySet

MOST_VALUES = 50
"""Values of one facet that are read from an address."""
_SLUG = re.compile(r"[-\w]{1,100}")
_YEAR = re.compile(r"[0-9]{1,4}")


class Parameters(Protocol):
    """What Django's QueryDict offers of an address."""

    def getlist(self, key: str, default: Any = ...) -> list[Any]:
        """All values of a parameter."""


@dataclass(frozen=True)
class Dropped:
    """A value of the address that means nothing here, to be named in a message."""

    parameter: str
    value: str


@dataclass(frozen=True)
class Choice:
    """What a visitor has chosen within a facet: slugs with their words, and the keys of what passes."""

    labels: dict[str, Any]
    keys: frozenset[int] = frozenset()
    besides: Q | None = None


Choose = Callable[[AnyFacet, list[str]], Choice]
"""Gives what is chosen by some slugs of a facet; unknown slugs are left out."""


@dataclass(frozen=True)
class ItemFilter:
    """What items must be filed under; one of the values within a facet, all of the facets."""

    chosen: dict[str, Choice] = field(default_factory=dict)
    year_from: int | None = None
    year_to: int | None = None
    dropped: tuple[Dropped, ...] = ()

    @classmethod
    def from_params(cls, params: Parameters, choose: Choose | None = None) -> Self:
        """Read an address. Unknown parameters are ignored; bad values are dropped and kept in ``dropped``.

        Args:
            params: the parameters of the address.
            choose: finds values by their slugs; the database does, unless somebody knows them already.
        """
        dropped: list[Dropped] = []
        chosen = {}
        for facet in FACETS:
            typed = list(dict.fromkeys(params.getlist(facet.name)))
            choice = (choose or choose_stored)(facet, typed[:MOST_VALUES])
            dropped += [Dropped(facet.name, slug) for slug in typed if slug and slug not in choice.labels]
            if choice.labels:
                chosen[facet.name] = choice
        year_from, year_to = _years(params, dropped)
        return cls(chosen, year_from, year_to, tuple(dropped))

    @classmethod
    def of(cls, **things: Sequence[Any]) -> Self:
        """A filter by known things: ``ItemFilter.of(kind=[term], library=[network])``."""
        facets = {facet.name: facet for facet in FACETS if isinstance(facet, Facet)}
        return cls({name: _choice(facets[name], list(found)) for name, found in things.items() if found})

    @property
    def is_empty(self) -> bool:
        """Whether everything passes."""
        return not self.chosen and not self.has_years

    @property
    def has_years(self) -> bool:
        """Whether years are asked for."""
        return self.year_from is not None or self.year_to is not None

    def without(self, facet: str) -> Self:
        """The same filter with one facet left open."""
        return replace(self, chosen={name: choice for name, choice in self.chosen.items() if name != facet})

    def without_years(self) -> Self:
        """The same filter for all years."""
        return replace(self, year_from=None, year_to=None)

    def apply(self, queryset: CatalogueItemQuerySet) -> CatalogueItemQuerySet:
        """The items of the queryset that pass; each once."""
        for name, choice in self.chosen.items():
            queryset = queryset.filter(_condition(_FACETS[name], choice))
        if self.has_years:
            queryset = queryset.overlapping(self.year_from, self.year_to)
        return queryset


_FACETS = {facet.name: facet for facet in FACETS}


def choose_stored(facet: AnyFacet, slugs: list[str]) -> Choice:
    """What is chosen by some slugs, as the database knows it. Costs a query or two."""
    if isinstance(facet, FixedFacet):
        return Choice({slug: facet.values[slug].label for slug in slugs if slug in facet.values})
    well_formed = [slug for slug in slugs if _SLUG.fullmatch(slug)]
    return _choice(facet, list(facet.things().filter(slug__in=well_formed)) if well_formed else [])


def _choice(facet: Facet, things: list[Any]) -> Choice:
    labels = {thing.slug: str(thing) for thing in things}
    keys = with_descendants(things) if facet.tree and things else {thing.pk for thing in things}
    gathered = facet.gathered() if things else {}
    return Choice(labels, frozenset(keys), _any([gathered[key] for key in keys if key in gathered]))


def _condition(facet: AnyFacet, choice: Choice) -> Q:
    if isinstance(facet, FixedFacet):
        found = _any([facet.values[slug].condition for slug in choice.labels])
    else:
        found = _any([Q(**{f"{path}__in": choice.keys}) for path in facet.paths]) | (choice.besides or Q())
    return Q(pk__in=_keys_of_items(found)) if facet.many else found


def _keys_of_items(condition: Q) -> QuerySet[Any, Any]:
    # A subquery, since a join would give an item once for every value it has
    return CatalogueItemPage.objects.filter(condition).order_by().values("pk")


def _any(conditions: list[Q]) -> Q:
    joined = Q()
    for condition in conditions:
        joined |= condition
    return joined


def _years(params: Parameters, dropped: list[Dropped]) -> tuple[int | None, int | None]:
    year_from, year_to = _year(params, "from", dropped), _year(params, "to", dropped)
    if year_from is not None and year_to is not None and year_from > year_to:
        dropped += [Dropped("from", str(year_from)), Dropped("to", str(year_to))]
        return None, None
    return year_from, year_to


def _year(params: Parameters, name: str, dropped: list[Dropped]) -> int | None:
    typed = next((value for value in reversed(params.getlist(name)) if value.strip()), None)
    if typed is None:
        return None
    year = typed.strip()
    if _YEAR.fullmatch(year) and int(year) > 0:
        return int(year)
    dropped.append(Dropped(name, typed))
    return None
