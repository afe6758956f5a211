"""How many results each value of each facet would leave; a facet's own filter is left out of its counts."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, Count, F, IntegerField, QuerySet, Value
from django.db.models.functions import Cast

from catalogue.item_facets import FACETS, Facet, FixedFacet
from catalogue.item_filter import ItemFilter
from catalogue.querysets import CatalogueItemQuerySet
from catalogue.search.options import Option, arranged
from catalogue.search.years import Interval, decades

YEARS = "years"
COUNTED = tuple(facet for facet in FACETS if facet.counted)


@dataclass(frozen=True)
class Counts:
    """Everything that is counted beside the results."""

    options: dict[str, list[Option]]
    years: list[tuple[int, int]]
    total: int


def count(found: CatalogueItemQuerySet, item_filter: ItemFilter) -> Counts:
    """Count facets, years and the whole in one query, whatever the number of facets and of results.

    Args:
        found: what the words have found, not yet filtered.
        item_filter: the filter chosen.
    """
    branches = [_branch(facet, item_filter.without(facet.name).apply(found)) for facet in COUNTED]
    years = _years_branch(item_filter.without_years().apply(found))
    counted: dict[str, list[Option]] = defaultdict(list)
    intervals: list[tuple[Interval, int]] = []
    for name, value, label, order, number in years.union(*branches, all=True):
        if name == YEARS:
            intervals.append(((value and int(value), label and int(label)), number))
        else:
            counted[name].append(Option(value, label, number, order=order or 0))
    options = {facet.name: arranged(facet, counted[facet.name], item_filter) for facet in COUNTED}
    return Counts(options, decades(intervals), _total(options["type"]))


def _total(types: list[Option]) -> int:
    """Every item has just one type, so its counts add up to the number of results."""
    chosen = [option for option in types if option.selected] or types
    return sum(option.count for option in chosen)


def _years_branch(items: QuerySet[Any]) -> QuerySet[Any, Any]:
    return _grouped(items, YEARS, F("year_from"), F("year_to"), Value(0))


def _branch(facet: Facet | FixedFacet, items: QuerySet[Any]) -> QuerySet[Any, Any]:
    if isinstance(facet, FixedFacet):
        return _grouped(items, facet.name, F(facet.path), Value(""), Value(0))
    path = facet.paths[0]
    order = F(f"{path}__{facet.ordered_by}") if facet.ordered_by else Value(0)
    filed = items.filter(**{f"{path}__isnull": False})
    return _grouped(filed, facet.name, F(f"{path}__slug"), F(f"{path}__{facet.named_by}"), order)


def _grouped(items: QuerySet[Any], name: str, value: Any, label: Any, order: Any) -> QuerySet[Any, Any]:
    named = items.order_by().annotate(
        facet=Value(name, output_field=CharField()),
        facet_value=Cast(value, CharField()),
        facet_label=Cast(label, CharField()),
        facet_order=Cast(order, IntegerField()),
    )
    columns = ("facet", "facet_value", "facet_label", "facet_order")
    return (
        named.values(*columns)
        .annotate(facet_count=Count("pk", distinct=True))
        .values_list(*columns, "facet_count")
    )
