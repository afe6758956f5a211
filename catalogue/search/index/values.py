"""The values of facets, each with its small number and its words."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction

from catalogue.item_facets import FACETS, AnyFacet, Facet, FixedFacet
from catalogue.search.index.versions import Version, next_version
from catalogue.search.models import FacetValue

LONGEST_LABEL = 300
WORDS = ("slug", "label", "order", "parent")


def numbers_of(facet: AnyFacet, keys: Iterable[int], version: Version) -> Mapping[int, set[int]]:
    """The numbers by which the keys of a facet are coded: in a tree, those of broader values as well."""
    wanted = set(keys)
    if not wanted:
        return {}
    known = dict(FacetValue.objects.filter(facet=facet.name).values_list("key", "pk"))
    if not wanted <= known.keys():
        known = _registered(facet, version)
    if isinstance(facet, Facet) and facet.tree:
        parents = dict(facet.things().values_list("pk", "parent_id"))
        return {key: {known[each] for each in _with_broader(key, parents)} for key in wanted}
    return {key: {known[key]} for key in wanted}


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


def _registered(facet: AnyFacet, version: Version) -> dict[int, int]:
    _store(_values(facet, version))
    return dict(FacetValue.objects.filter(facet=facet.name).values_list("key", "pk"))


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
