"""The values of facets, each with its small number and its words."""

from collections.abc import Iterable, Mapping, Sequence
from functools import reduce
from operator import or_
from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet

from catalogue.item_facets import FACETS, AnyFacet, Facet, FixedFacet
from catalogue.search.index.versions import Version, next_version
from catalogue.search.models import FacetValue

LONGEST_LABEL = 300
WORDS = ("slug", "label", "order", "parent")


Filings = Sequence[tuple[AnyFacet, set[int]]]
"""Facets, each with the keys of some of its values."""
Numbers = dict[tuple[str, int], int]
"""The numbers of values by the names of their facets and their keys."""


def numbers_of(filings: Filings, version: Version) -> dict[tuple[str, int], set[int]]:
    """The numbers by which keys of facets are coded: in a tree, those of broader values as well."""
    lines = {
        (facet.name, key): line
        for facet, keys in filings
        if keys
        for key, line in _lines(facet, keys).items()
    }
    wanted = {(name, each) for (name, _key), line in lines.items() for each in line}
    known = _known(wanted)
    for facet, _keys in filings:
        if any(name == facet.name and (name, key) not in known for name, key in wanted):
            known |= _registered(facet, version)
    return {(name, key): {known[name, each] for each in line} for (name, key), line in lines.items()}


def _known(wanted: Iterable[tuple[str, int]]) -> Numbers:
    by_facet: dict[str, set[int]] = {}
    for name, key in wanted:
        by_facet.setdefault(name, set()).add(key)
    any_of_them = [Q(facet=name, key__in=keys) for name, keys in by_facet.items()]
    if not any_of_them:
        return {}
    return _numbers(FacetValue.objects.filter(reduce(or_, any_of_them)))


def _numbers(values: QuerySet[FacetValue]) -> Numbers:
    return {(name, key): number for name, key, number in values.values_list("facet", "key", "pk")}


def _lines(facet: AnyFacet, keys: Iterable[int]) -> dict[int, list[int]]:
    """Each key with those of what is broader."""
    if not (isinstance(facet, Facet) and facet.tree):
        return {key: [key] for key in keys}
    parents = dict(facet.things().values_list("pk", "parent_id"))
    return {key: _with_broader(key, parents) for key in keys}


def _with_broader(key: int, parents: Mapping[int, int | None]) -> list[int]:
    line: list[int] = []
    step: int | None = key
    while step is not None and step not in line:
        line.append(step)
        step = parents.get(step)
    return line


@transaction.atomic
def register_values() -> None:
    """Give every value of every facet its number, and bring all words up to date."""
    version = next_version()
    for facet in FACETS:
        _registered(facet, version)


@transaction.atomic
def note_words_of(thing: Any) -> None:
    """Bring the words of one value up to date in every facet it belongs to; one not public has none."""
    version = next_version()
    for facet in facets_of(type(thing)):
        if facet.things().filter(pk=thing.pk).exists():
            _store([_value(facet, thing, version)])
        else:
            _without_words(facet, thing.pk, version)


@transaction.atomic
def forget_value(thing: Any) -> list[int]:
    """Let a value be chosen no more; its numbers are given."""
    version = next_version()
    return [number for facet in facets_of(type(thing)) for number in _without_words(facet, thing.pk, version)]


def facets_of(model: type[Any]) -> list[Facet]:
    """The facets whose values are objects of a model."""
    return [facet for facet in FACETS if isinstance(facet, Facet) and facet.things().model is model]


def _without_words(facet: Facet, key: int, version: Version) -> list[int]:
    known = FacetValue.objects.filter(facet=facet.name, key=key)
    known.update(slug="", version=version.number)
    return list(known.values_list("pk", flat=True))


def _registered(facet: AnyFacet, version: Version) -> Numbers:
    _store(_values(facet, version))
    return _numbers(FacetValue.objects.filter(facet=facet.name))


def _values(facet: AnyFacet, version: Version) -> list[FacetValue]:
    if isinstance(facet, FixedFacet):
        return [
            FacetValue(
                facet=facet.name, key=place, slug=slug, label=slug, order=place, version=version.number
            )
            for place, slug in enumerate(facet.values)
        ]
    return [_value(facet, thing, version) for thing in facet.things()]


def _value(facet: Facet, thing: Any, version: Version) -> FacetValue:
    return FacetValue(
        facet=facet.name,
        key=thing.pk,
        slug=thing.slug,
        label=str(thing)[:LONGEST_LABEL],
        order=(getattr(thing, facet.ordered_by) or 0) if facet.ordered_by else 0,
        parent=thing.parent_id if facet.tree else None,
        version=version.number,
    )


def _store(values: list[FacetValue]) -> None:
    """Write what is new or says something else than before."""
    facets = {value.facet for value in values}
    stored = {
        (facet, key): words
        for facet, key, *words in FacetValue.objects.filter(facet__in=facets).values_list(
            "facet", "key", *WORDS
        )
    }
    changed = [
        value
        for value in values
        if stored.get((value.facet, value.key)) != [getattr(value, name) for name in WORDS]
    ]
    FacetValue.objects.bulk_create(
        changed,
        batch_size=500,
        update_conflicts=True,
        unique_fields=["facet", "key"],
        update_fields=[*WORDS, "version"],
    )
