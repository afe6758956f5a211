"""Nothing found: which one filter to give up."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from catalogue.search.columns.filtering import YEARS, YEARS_SAID, Narrowing
from catalogue.text.time_words import Years


@dataclass(frozen=True)
class Loosening:
    """A filter to give up, and how much would be found without it."""

    name: str
    labels: tuple[str, ...]
    count: int


def best_loosening(narrowing: Narrowing) -> Loosening | None:
    """The filter without which most is found; None when no single one helps."""
    counts = {name: int(narrowing.without(name).sum()) for name in narrowing.restrictions}
    name = max(counts, key=lambda each: counts[each], default="")
    if not name or not counts[name]:
        return None
    return Loosening(name, _words(name, narrowing), counts[name])


def _words(name: str, narrowing: Narrowing) -> tuple[str, ...]:
    item_filter = narrowing.item_filter
    if name == YEARS:
        return (years_in_words((item_filter.year_from, item_filter.year_to)),)
    if name == YEARS_SAID and narrowing.years_said:
        return (years_in_words(narrowing.years_said),)
    return tuple(str(label) for label in item_filter.chosen[name].labels.values())


def years_in_words(years: Years) -> str:
    """«1920–1969», «с 1920», «по 1969» as a chip says it."""
    year_from, year_to = years
    if year_from is not None and year_to is not None:
        return f"{year_from}–{year_to}" if year_from != year_to else str(year_from)
    if year_to is None:
        return _("from %(year)s") % {"year": year_from}
    return _("until %(year)s") % {"year": year_to}
