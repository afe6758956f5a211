"""Items coded by the values of facets: a small number for each value, so that counting is adding up."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from django.db.models import Q

from catalogue.item_facets import FACETS, AnyFacet, Facet, FixedFacet
from catalogue.models import CatalogueItemPage
from catalogue.search.index.values import numbers_of
from catalogue.search.index.versions import Version

Filed = Iterator[tuple[int, int]]
"""Pairs of an item's key and the key of a value it is filed under."""


def codes_of(keys: Sequence[int], version: Version) -> dict[int, set[int]]:
    """The numbers of all values that items are filed under. Costs a query for each facet, not each item."""
    filed = [(facet, list(_filed(facet, keys))) for facet in FACETS]
    numbers = numbers_of([(facet, {value for _item, value in pairs}) for facet, pairs in filed], version)
    coded: dict[int, set[int]] = defaultdict(set)
    for facet, pairs in filed:
        for item, value in pairs:
            coded[item] |= numbers[facet.name, value]
    return coded


def _filed(facet: AnyFacet, keys: Sequence[int]) -> Filed:
    items = CatalogueItemPage.objects.filter(pk__in=keys).order_by()
    if isinstance(facet, FixedFacet):
        for place, value in enumerate(facet.values.values()):
            yield from _each(items.filter(value.condition).values_list("pk", flat=True), place)
        return
    filed = [
        pair
        for path in facet.paths
        for pair in items.filter(**{f"{path}__isnull": False}).values_list("pk", path)
    ]
    values = {value for _item, value in filed}
    # Asked apart: joined to the items, a planner without statistics begins at the values and reads every item
    real = set(facet.things().order_by().filter(pk__in=values).values_list("pk", flat=True)) if values else ()
    yield from (pair for pair in filed if pair[1] in real)
    yield from _gathered(facet, keys)


def _gathered(facet: Facet, keys: Sequence[int]) -> Filed:
    for value, condition in facet.gathered().items():
        found = CatalogueItemPage.objects.filter(Q(pk__in=keys) & condition)
        yield from _each(found.order_by().values_list("pk", flat=True), value)


def _each(items: Iterable[int], value: int) -> Filed:
    return ((item, value) for item in items)
