"""How many results each value of each facet would leave; a facet's own filter is left out of its counts."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, Count, F, IntegerField, QuerySet, Value
from django.db.models.functions import Cast

from catalogue.authorities.models import Term, Vocabulary
from catalogue.item_facets import FACETS, Facet, FixedFacet
from catalogue.item_filter import ItemFilter
from catalogue.querysets import CatalogueItemQuerySet
from catalogue.search.years import Interval, decades

MOST_OPTIONS = 40
YEARS = "years"
COUNTED = tuple(facet for facet in FACETS if facet.counted)


@dataclass(frozen=True)
class Option:
    """A value of a facet with the number of results it would leave."""

    value: str
    label: str
    count: int
    selected: bool = False
    order: int = 0
    depth: int = 0


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
    options = {facet.name: _options(facet, counted[facet.name], item_filter) for facet in COUNTED}
    return Counts(options, decades(intervals), _total(options["type"]))


def _total(types: list[Option]) -> int:
    """Every item has just one type, so its counts add up to the number of results."""
    chosen = [option for option in types if option.selected] or types
    return sum(option.count for option in chosen)


def _years_branch(items: QuerySet[Any]) -> QuerySet[Any, Any]:
    return _grouped(items, YEARS, F("year_from"), F("year_to"), Value(0))


def _branch(facet: Facet | FixedFacet, items: QuerySet[Any]) -> QuerySet[Any, Any]:
    if isinstance(facet, FixedFacet):
        value, label, order = F("content_type__model"), Value(""), Value(0)
    else:
        path = facet.paths[0]
        items = items.filter(**{f"{path}__isnull": False})
        value, label = F(f"{path}__slug"), F(f"{path}__{facet.named_by}")
        order = F(f"{path}__{facet.ordered_by}") if facet.ordered_by else Value(0)
    return _grouped(items, facet.name, value, label, order)


def _grouped(items: QuerySet[Any], name: str, value: Any, label: Any, order: Any) -> QuerySet[Any, Any]:
    named = items.order_by().annotate(
        facet=Value(name, output_field=CharField()),
        facet_value=Cast(value, CharField()), facet_label=Cast(label, CharField()),
        facet_order=Cast(order, IntegerField()),
    )
    columns = ("facet", "facet_value", "facet_label", "facet_order")
    return named.values(*columns).annotate(facet_count=Count("pk", distinct=True)).values_list(*columns, "facet_count")


def _options(facet: Facet | FixedFacet, counted: list[Option], item_filter: ItemFilter) -> list[Option]:
    choice = item_filter.chosen.get(facet.name)
    selected = choice.labels if choice else {}
    if isinstance(facet, FixedFacet):
        counted = _named_types(facet, counted)
    if facet.name == "kind":
        counted = _with_broader(counted)
    absent = [Option(slug, str(label), 0) for slug, label in selected.items() if slug not in {o.value for o in counted}]
    options = [
        Option(option.value, option.label, option.count, option.value in selected, option.order, option.depth)
        for option in counted + absent
    ]
    if facet.name != "kind":
        options.sort(key=lambda option: (option.order, -option.count, option.label))
    shown = options[:MOST_OPTIONS]
    return shown + [option for option in options[MOST_OPTIONS:] if option.selected]


def _named_types(facet: FixedFacet, counted: list[Option]) -> list[Option]:
    by_model = {condition.children[0][1]: slug for slug, (_label, condition) in facet.values.items()}
    return [
        Option(by_model[option.value], str(facet.values[by_model[option.value]][0]), option.count, order=place)
        for place, model in enumerate(by_model)
        for option in counted
        if option.value == model
    ]


def _with_broader(counted: list[Option]) -> list[Option]:
    """Kinds under their broader kind, which counts them all: an item has one kind, so sums are exact."""
    own = {option.value: option.count for option in counted}
    terms = list(Term.objects.filter(vocabulary=Vocabulary.KIND).order_by("sort_order", "name"))
    children: dict[int | None, list[Term]] = defaultdict(list)
    for term in terms:
        children[term.parent_id].append(term)

    def listed(term: Term, depth: int) -> list[Option]:
        narrower = [option for child in children[term.pk] for option in listed(child, depth + 1)]
        count = own.get(term.slug, 0) + sum(option.count for option in narrower if option.depth == depth + 1)
        return [Option(term.slug, term.name, count, depth=depth), *narrower] if count else []

    return [option for term in children[None] for option in listed(term, 0)]
