"""The view by years: one page of what was found, under the headings of its decades."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import numpy as np
from django.http import QueryDict
from django.utils.translation import gettext as _

from catalogue.search import addresses
from catalogue.search.columns.columns import Columns, Mask
from catalogue.search.parameters import BY_YEARS
from catalogue.search.results import Results
from catalogue.search.rows import Row, row_of
from catalogue.search.timeline.stretches import decade_in_words

UNDATED = None
"""The decade of what has no year; it comes last."""


@dataclass(frozen=True)
class Heading:
    """A decade of the whole list, and the address of the page where it begins."""

    anchor: str
    title: str
    count: int
    url: str


@dataclass(frozen=True)
class Group:
    """The rows of one decade on this page; `goes_on` when it began on an earlier one."""

    heading: Heading
    rows: list[Row]
    goes_on: bool


@dataclass(frozen=True)
class ListingByYears:
    """What templates/search/by_years.html shows."""

    headings: list[Heading]
    groups: list[Group]


def listing_by_years(results: Results, params: QueryDict) -> ListingByYears:
    """The page of results under its decades. Costs no query.

    A wide dating stands at its first year; where the newest come first, at its last.
    """
    oldest_first = results.request.sort == BY_YEARS[0]
    counts = decade_counts(results.narrowing.columns, results.narrowing.passing, oldest_first=oldest_first)
    headings, starts, before = {}, {}, 0
    for decade, count in counts.items():
        headings[decade] = _heading(decade, count, before // results.request.per_page + 1, params)
        starts[decade] = before
        before += count
    first_here = results.page.start_index() - 1
    groups = [
        Group(headings[decade], rows, goes_on=starts[decade] < first_here)
        for decade, rows in _grouped(results, oldest_first=oldest_first)
        if decade in headings
    ]
    return ListingByYears(list(headings.values()), groups)


def decade_counts(columns: Columns, mask: Mask, *, oldest_first: bool) -> dict[int | None, int]:
    """How many rows stand in each decade, each row in one, in the order of the list."""
    years = columns.first_year if oldest_first else columns.last_year
    found, counts = np.unique(years[mask & columns.dated] // 10 * 10, return_counts=True)
    in_order = sorted(zip(found.tolist(), counts.tolist(), strict=True), reverse=not oldest_first)
    undated = int(np.count_nonzero(mask & ~columns.dated))
    return dict(in_order) | ({UNDATED: undated} if undated else {})


def _heading(decade: int | None, count: int, page: int, params: QueryDict) -> Heading:
    anchor = f"d-{decade}" if decade is not None else "d-undated"
    title = decade_in_words(decade) if decade is not None else _("Without a date")
    address = addresses.changed(params)
    here = f"{address}{'&' if '?' in address else '?'}page={page}" if page > 1 else address
    return Heading(anchor, title, count, f"{here}#{anchor}")


def _grouped(results: Results, *, oldest_first: bool) -> Iterator[tuple[int | None, list[Row]]]:
    for decade, items in groupby(results.items, lambda item: _decade(item, oldest_first=oldest_first)):
        yield decade, [row_of(item, results.request) for item in items]


def _decade(item: Any, *, oldest_first: bool) -> int | None:
    known = (item.year_from, item.year_to) if oldest_first else (item.year_to, item.year_from)
    year = next((year for year in known if year is not None), None)
    return year // 10 * 10 if year is not None else UNDATED
