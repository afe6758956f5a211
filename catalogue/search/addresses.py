"""Addresses of one search with one thing changed, and which of them search engines should keep."""

from collections.abc import Iterable

from django.http import QueryDict
from django.urls import reverse
from django.utils.http import urlencode

from catalogue.presentation.addresses import absolute
from catalogue.search.parameters import SearchRequest


def changed(params: QueryDict, *, drop: Iterable[tuple[str, str | None]]) -> str:
    """The same search from its first page without some values; a value of None drops the whole parameter."""
    query = params.copy()
    query.pop("page", None)
    for name, value in drop:
        query.setlist(name, [each for each in query.getlist(name) if value is not None and each != value])
    return f"{reverse('search:catalogue')}?{query.urlencode()}" if query else reverse("search:catalogue")


def kept_parameters(asked: SearchRequest, shown: Iterable[str]) -> list[tuple[str, str]]:
    """What the filter form carries along unseen: the query, the order, the view, facets without a drawer."""
    hidden = [("q", asked.text.typed)] if asked.has_words else []
    hidden += [("view", asked.view)] if asked.view != "grid" else []
    for name, choice in asked.item_filter.chosen.items():
        if name not in shown:
            hidden += [(name, slug) for slug in choice.labels]
    return hidden


def is_worth_indexing(asked: SearchRequest) -> bool:
    """Whether search engines should list the page: the catalogue itself or one value of one facet."""
    chosen = [slug for choice in asked.item_filter.chosen.values() for slug in choice.labels]
    return not asked.has_words and not asked.item_filter.has_years and len(chosen) <= 1


def canonical(asked: SearchRequest, page: int) -> str:
    """The one address of this list: what was asked in a fixed order, the page if it is not the first."""
    params = [("q", asked.text.typed)] if asked.has_words else []
    params += [
        (name, slug) for name, choice in asked.item_filter.chosen.items() for slug in sorted(choice.labels)
    ]
    years = {"from": asked.item_filter.year_from, "to": asked.item_filter.year_to}
    params += [(name, str(year)) for name, year in years.items() if year is not None]
    params += [("page", str(page))] if page > 1 else []
    address = reverse("search:catalogue")
    return absolute(f"{address}?{urlencode(params)}" if params else address)
