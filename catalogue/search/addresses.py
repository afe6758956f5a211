"""Addresses of one search with one thing changed, and which of them search engines should keep."""

from collections.abc import Iterable

from django.http import QueryDict
from django.urls import reverse
from django.utils.http import urlencode

from catalogue.item_facets import FACETS
from catalogue.item_filter import MOST_VALUES
from catalogue.presentation.addresses import absolute
from catalogue.search.parameters import GRID, PER_PAGE, SearchRequest

SEARCHED = ("q", *(facet.name for facet in FACETS), "from", "to", "exact", "sort", "view", "per_page", "by")
"""The parameters a search is made of, its page aside."""
LONGEST_VALUE = 200
LEFT_EMPTY = ("from", "to", "find", "order")
"""Fields that a form sends even when nothing is written in them."""


def changed(
    params: QueryDict, *, drop: Iterable[tuple[str, str | None]] = (), at: str = "", **chosen: str
) -> str:
    """The same search from its first page with one thing changed.

    Args:
        params: the parameters of the search.
        drop: values to take away; a value of None drops the whole parameter.
        at: the address of another page that obeys the same parameters; the catalogue by default.
        chosen: parameters to put in the place of theirs.
    """
    query = without_page(params)
    for name, value in drop:
        query.setlist(name, [each for each in query.getlist(name) if value is not None and each != value])
    for name, value in chosen.items():
        query[name] = value
    return with_query(at or reverse("search:catalogue"), query)


def with_query(address: str, query: QueryDict) -> str:
    """The address with its parameters, if there are any."""
    parameters = query.urlencode()
    return f"{address}?{parameters}" if parameters else address


def without_page(params: QueryDict) -> QueryDict:
    """The same search from its first page; what says nothing to the search is left out."""
    query = QueryDict(mutable=True)
    for name in SEARCHED:
        read = (value[:LONGEST_VALUE].replace("\x00", "") for value in params.getlist(name))
        telling = [value for value in read if value]
        if telling:
            query.setlist(name, telling[:MOST_VALUES])
    return query


def is_sent_by_a_form(params: QueryDict) -> bool:
    """Whether a browser without scripts has put a form's empty fields into the address."""
    return any(params.get(name) == "" for name in LEFT_EMPTY)


def shortened(params: QueryDict, asked: SearchRequest) -> str:
    """The same search without what is empty or usual."""
    usual = {"sort": asked.usual_sort, "per_page": str(PER_PAGE), "view": GRID}
    return changed(params, drop=list(usual.items()))


def kept_parameters(asked: SearchRequest, shown: Iterable[str]) -> list[tuple[str, str]]:
    """What the filter form carries along unseen: the query, the order, the view, facets without a drawer."""
    hidden = [("q", asked.typed)] if asked.typed else []
    hidden += [("exact", each) for each in asked.exact]
    hidden += [("view", asked.view)] if asked.view != "grid" else []
    hidden += [("by", asked.by)] if asked.by else []
    if not asked.lists_items:  # the fields of the order are not on such a page
        hidden += [("sort", asked.sort)] if asked.sort != asked.usual_sort else []
        hidden += [("per_page", str(asked.per_page))] if asked.per_page != PER_PAGE else []
    for name, choice in asked.item_filter.chosen.items():
        if name not in shown:
            hidden += [(name, slug) for slug in choice.labels]
    return hidden


def carried_parameters(asked: SearchRequest) -> list[tuple[str, str]]:
    """What the search form over the results carries along unseen: filters and view."""
    view = [("view", asked.view)] if asked.view != GRID else []
    by = [("by", asked.by)] if asked.by else []
    size = [("per_page", str(asked.per_page))] if asked.per_page != PER_PAGE else []
    return [*_filters(asked), *view, *by, *size]


def is_worth_indexing(asked: SearchRequest) -> bool:
    """Whether search engines should list the page: the catalogue itself or one value of one facet.

    In another order or page size it is the same list over again.
    """
    chosen = [slug for choice in asked.item_filter.chosen.values() for slug in choice.labels]
    is_one_list = not asked.typed and not asked.item_filter.has_years and len(chosen) <= 1
    return is_one_list and asked.sort == asked.usual_sort and asked.per_page == PER_PAGE


def canonical(asked: SearchRequest, page: int, at: str = "") -> str:
    """The one address of this page: what decides which items stand on it, in a fixed order.

    The view is left out, since it shows the same items.

    Args:
        asked: what is asked for.
        page: the number of the page.
        at: the address of another page that obeys the same parameters; the catalogue by default.
    """
    size = [("per_page", str(asked.per_page))] if asked.per_page != PER_PAGE else []
    place = [("page", str(page))] if page > 1 else []
    params = [*_what(asked), *_order(asked), *size, *place]
    return absolute(_with(at or reverse("search:catalogue"), params))


def feed_address(asked: SearchRequest) -> str:
    """The feed of what is new among all that is asked for."""
    return _with(reverse("search:feed"), _what(asked))


def table_address(asked: SearchRequest) -> str:
    """All that is found as a table, in the order of the page."""
    return _with(reverse("search:table"), [*_what(asked), *_order(asked)])


def list_address(asked: SearchRequest) -> str:
    """The results page of all that is asked for, in its usual order."""
    return _with(reverse("search:catalogue"), _what(asked))


def _what(asked: SearchRequest) -> list[tuple[str, str]]:
    """The parameters that decide what is found, in a fixed order."""
    words = [("q", asked.typed)] if asked.typed else []
    return [*words, *_filters(asked), *(("exact", each) for each in sorted(asked.exact))]


def _filters(asked: SearchRequest) -> list[tuple[str, str]]:
    filed = [
        (name, slug) for name, choice in asked.item_filter.chosen.items() for slug in sorted(choice.labels)
    ]
    years = {"from": asked.item_filter.year_from, "to": asked.item_filter.year_to}
    said = [(name, str(year)) for name, year in years.items() if year is not None]
    return [*filed, *said]


def _order(asked: SearchRequest) -> list[tuple[str, str]]:
    return [("sort", asked.sort)] if asked.sort != asked.usual_sort else []


def _with(address: str, params: list[tuple[str, str]]) -> str:
    return f"{address}?{urlencode(params)}" if params else address
