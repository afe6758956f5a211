"""Nothing found: which one filter to give up."""

from dataclasses import dataclass

from django.db.models import Count, Value
from django.utils.translation import gettext as _

from catalogue.item_filter import ItemFilter
from catalogue.querysets import CatalogueItemQuerySet

YEARS = "years"


@dataclass(frozen=True)
class Loosening:
    """A filter to give up, and how much would be found without it."""

    name: str
    labels: tuple[str, ...]
    count: int


def best_loosening(found: CatalogueItemQuerySet, item_filter: ItemFilter) -> Loosening | None:
    """The filter without which most is found; None when no single one helps. Costs one query."""
    without = {name: item_filter.without(name) for name in item_filter.chosen}
    if item_filter.has_years:
        without[YEARS] = item_filter.without_years()
    if not without:
        return None
    branches = [_counted(name, looser.apply(found)) for name, looser in without.items()]
    first, *others = branches
    rows = first.union(*others, all=True) if others else first
    name, count = max(rows, key=lambda row: row[1], default=("", 0))
    return Loosening(name, _words(name, item_filter), count) if count else None


def _counted(name: str, items: CatalogueItemQuerySet) -> CatalogueItemQuerySet:
    counted = (
        items.order_by()
        .annotate(facet=Value(name))
        .values("facet")
        .annotate(found=Count("pk", distinct=True))
    )
    return counted.values_list("facet", "found")


def _words(name: str, item_filter: ItemFilter) -> tuple[str, ...]:
    if name == YEARS:
        return (years_in_words(item_filter),)
    return tuple(str(label) for label in item_filter.chosen[name].labels.values())


def years_in_words(item_filter: ItemFilter) -> str:
    """«1920–1969», «с 1920», «по 1969» as a chip says it."""
    year_from, year_to = item_filter.year_from, item_filter.year_to
    if year_from is not None and year_to is not None:
        return f"{year_from}–{year_to}" if year_from != year_to else str(year_from)
    if year_to is None:
        return _("from %(year)s") % {"year": year_from}
    return _("until %(year)s") % {"year": year_to}
