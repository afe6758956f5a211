"""One search from the request to what is shown; its queries do not grow in number with the results."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from django.core.paginator import Page, Paginator

from catalogue.models import CatalogueItemPage, ExhibitionPage
from catalogue.search.columns.columns import Columns, Mask, Rows
from catalogue.search.columns.current import current_columns
from catalogue.search.columns.filtering import Narrowing
from catalogue.search.exhibitions import exhibitions_found
from catalogue.search.facets import Counts
from catalogue.search.matching import TextMatch
from catalogue.search.ordering import first_rows
from catalogue.search.parameters import RELEVANCE, SearchRequest


@dataclass(frozen=True)
class Results:
    """What was found."""

    request: SearchRequest
    narrowing: Narrowing
    counts: Counts
    page: Page[Any]
    items: Sequence[CatalogueItemPage]
    exhibitions: Sequence[ExhibitionPage]

    @property
    def total(self) -> int:
        """How many items were found, on all pages."""
        return self.counts.total


def search(request: SearchRequest, *related: str) -> Results:
    """Find, filter, count, order.

    Args:
        request: what is asked for.
        related: relations of the items to fetch with them.
    """
    columns = current_columns()
    match = TextMatch(request.text)
    found = match.mask(columns) if request.has_words else columns.alive
    narrowing = Narrowing(columns, found, request.item_filter)
    counts = Counts(narrowing)
    page = Paginator(range(counts.total), request.per_page).get_page(request.page)
    rows = _rows_on_page(request, match, columns, narrowing.passing, page)
    return Results(
        request=request,
        narrowing=narrowing,
        counts=counts,
        page=page,
        items=items_in_order(columns.ids[rows].tolist(), related),
        exhibitions=exhibitions_found(request, match) if page.number == 1 else (),
    )


def items_in_order(keys: Sequence[int], related: Sequence[str] = ()) -> list[CatalogueItemPage]:
    """The items with what their cards show, in the order of their keys."""
    if not keys:
        return []
    items = CatalogueItemPage.objects.in_catalogue().for_cards().prefetch_related(*related).in_bulk(keys)
    return [items[key] for key in keys if key in items]


def _rows_on_page(
    request: SearchRequest, match: TextMatch, columns: Columns, passing: Mask, page: Page[Any]
) -> Rows:
    if not request.lists_items:
        return np.empty(0, dtype=np.int64)
    start, stop = max(page.start_index() - 1, 0), page.end_index()
    if request.sort == RELEVANCE:
        return match.best(columns, passing, (), stop)[start:]
    return first_rows(columns, passing, request.sort, stop)[start:]
