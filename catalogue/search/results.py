"""One search from the request to what is shown; its queries do not grow in number with the results."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator

from catalogue.models import CatalogueItemPage, ExhibitionPage
from catalogue.querysets import CatalogueItemQuerySet
from catalogue.search.exhibitions import exhibitions_found
from catalogue.search.facets import Counts, count
from catalogue.search.matching import TextMatch
from catalogue.search.parameters import ORDERINGS, RELEVANCE, SearchRequest


@dataclass(frozen=True)
class Results:
    """What was found."""

    request: SearchRequest
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
    match = TextMatch(request.text)
    found = CatalogueItemPage.objects.in_catalogue()
    if request.has_words:
        found = match.narrow(found)
    counts = count(found, request.item_filter)
    page = Paginator(range(counts.total), request.per_page).get_page(request.page)
    return Results(
        request=request,
        counts=counts,
        page=page,
        items=_on_page(request, match, request.item_filter.apply(found), page, related),
        exhibitions=exhibitions_found(request, match) if page.number == 1 else (),
    )


def _on_page(
    request: SearchRequest,
    match: TextMatch,
    found: CatalogueItemQuerySet,
    page: Page[Any],
    related: tuple[str, ...],
) -> list[CatalogueItemPage]:
    if not page.paginator.count:
        return []
    start, stop = page.start_index() - 1, page.end_index()
    if request.sort != RELEVANCE:
        return list(
            found.for_cards().prefetch_related(*related).order_by(*ORDERINGS[request.sort])[start:stop]
        )
    keys = match.best(found, start, stop)
    items = CatalogueItemPage.objects.filter(pk__in=keys).for_cards().prefetch_related(*related).in_bulk()
    return [items[key] for key in keys if key in items]
