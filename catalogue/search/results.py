"""One search from the request to what is shown; its queries do not grow in number with the results."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np
from django.core.paginator import Page, Paginator

from catalogue.item_filter import Dropped
from catalogue.models import CatalogueItemPage, ExhibitionPage
from catalogue.search.columns.columns import Columns, Rows
from catalogue.search.columns.filtering import Narrowing
from catalogue.search.exhibitions import exhibitions_found
from catalogue.search.facets import Counts
from catalogue.search.finding import Finding, find
from catalogue.search.ordering import first_rows
from catalogue.search.parameters import RELEVANCE, SearchRequest
from catalogue.search.ranking import best_rows


@dataclass(frozen=True)
class Results:
    """What was found."""

    request: SearchRequest
    narrowing: Narrowing
    counts: Counts
    page: Page[Any]
    keys: Sequence[int]
    related: Sequence[str]
    exhibitions: Sequence[ExhibitionPage]

    @property
    def total(self) -> int:
        """How many items were found, on all pages."""
        return self.counts.total

    @cached_property
    def items(self) -> list[CatalogueItemPage]:
        """The items of the page, read when they are asked for."""
        return items_in_order(self.keys, self.related)


def search(request: SearchRequest, columns: Columns, *related: str) -> Results:
    """Find, filter, count, order.

    Args:
        request: what is asked for.
        columns: the public items.
        related: relations of the items to fetch with them.
    """
    finding = find(request, columns)
    counts = Counts(finding.narrowing)
    page = Paginator(range(counts.total), request.per_page).get_page(request.page)
    asked = finding.request
    if request.lists_items and request.page > page.number:
        asked = replace(asked, dropped=(*asked.dropped, Dropped("page", str(request.page))))
    rows = _rows_on_page(finding, columns, page)
    return Results(
        request=asked,
        narrowing=finding.narrowing,
        counts=counts,
        page=page,
        keys=columns.ids[rows].tolist(),
        related=related,
        exhibitions=exhibitions_found(finding.request, finding.match) if page.number == 1 else (),
    )


def items_in_order(keys: Sequence[int], related: Sequence[str] = ()) -> list[CatalogueItemPage]:
    """The items with what their cards show, in the order of their keys."""
    if not keys:
        return []
    items = CatalogueItemPage.objects.in_catalogue().for_cards().prefetch_related(*related).in_bulk(keys)
    return [items[key] for key in keys if key in items]


def _rows_on_page(finding: Finding, columns: Columns, page: Page[Any]) -> Rows:
    if not finding.request.lists_items:
        return np.empty(0, dtype=np.int64)
    start, stop = max(page.start_index() - 1, 0), page.end_index()
    return rows_in_order(finding, columns, stop)[start:]


def rows_in_order(finding: Finding, columns: Columns, most: int) -> Rows:
    """The rows of what was found, in the order that was asked for, `most` at most."""
    passing = finding.narrowing.passing
    if finding.request.sort != RELEVANCE:
        return first_rows(columns, passing, finding.request.sort, most)
    layers = finding.match.layers(columns)
    years, recommended = finding.request.years_said, finding.recommended
    return best_rows(columns, passing, layers, recommended=recommended, years=years, stop=most)
