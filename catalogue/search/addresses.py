"""Addresses of one search with one thing changed, and which of them search engines should keep."""

from collections.abc import Iterable

from django.http import QueryDict
from django.urls import reverse
from django.utils.http import urlencode

from catalogue.item_facets import FACETS
from catalogue.item_filter import MOST_VALUES
from catalogue.presentation.addresses import absolute
from catalogue.search.parameters import PER_PAGE, SearchRequest

SEARCHED = ("q", *(facet.name for facet in FACETS), "from", "to", "sort", "view", "per_page")
"""The parameters a search is made of, its page aside."""
LONGEST_VALUE = 200


def changed(params: QueryDict, *, drop: Iterable[tuple[str, str | None]] = (), **chosen: str) -> str:
    """The same search from its first page with one thing changed.

    Args:
        params: the parameters of the search.
        drop: values to take away; a value of None drops the whole parameter.
        chosen: parameters to put in the place of theirs.
    """
    query = without_page(params)
    for name, value in drop:
        query.setlist(name, [each for each in query.getlist(name) if value is not None and each != value])
    for name, value in chosen.items():
        query[name] = value
    return with_query(reverse("search:catalogue"), query)


def with_query(address: str, query: QueryDict) -> str:
    """The address with its parameters, if there are any."""
    parameters = query.urlencode()
    return f"{address}?{parameters}" if parameters else address


def without_page(params: QueryDict) -> QueryDict:
    """The same search from its first page; what says nothing to the search is left out."""
    query = QueryDict(mutable=True)
    for name in SEARCHED:
        telling = [value[:LONGEST_VALUE] for value in params.getlist(name) if value]
        if telling:
            query.setlist(name, telling[:MOST_VALUES])
    return query


def kept_parameters(asked: SearchRequest, shown: Iterable[str]) -> list[tuple[str, str]]:
    """What the filter form carries along unseen: the query, the order, the view, facets without a drawer."""
    hidden = [("q", asked.text.typed)] if asked.has_words else []
    hidden += [("view", asked.view)] if asked.view != "grid" else []
    for name, choice in asked.item_filter.chosen.items():
        if name not in shown:
            hidden += [(name, slug) for slug in choice.labels]
    return hidden


def is_worth_indexing(asked: SearchRequest) -> bool:
    """Whether search engines should list the page: the catalogue itself or one value of one facet.

    In another order or page size it is the same list over again.
    """
    chosen = [slug for choice in asked.item_filter.chosen.values() for slug in choice.labels]
    is_one_list = not asked.has_words and not asked.item_filter.has_years and len(chosen) <= 1
    return is_one_list and asked.sort == asked.usual_sort and asked.per_page == PER_PAGE


def canonical(asked: SearchRequest, page: int) -> str:
    """The one address of this page: what decides which items stand on it, in a fixed order.

    The view is left out, since it shows the same items.
    """
    size = [("per_page", str(asked.per_page))] if asked.per_page != PER_PAGE else []
    place = [("page", str(page))] if page > 1 else []
    return absolute(_address("search:catalogue", [*_what(asked), *_order(asked), *size, *place]))


def feed_address(asked: SearchRequest) -> str:
    """The feed of what is new among all that is asked for."""
    return _address("search:feed", _what(asked))


def table_address(asked: SearchRequest) -> str:
    """All that is found as a table, in the order of the page."""
    return _address("search:table", [*_what(asked), *_order(asked)])


def list_address(asked: SearchRequest) -> str:
    """The results page of all that is asked for, in its usual order."""
    return _address("search:catalogue", _what(asked))


def _what(asked: SearchRequest) -> list[tuple[str, str]]:
    """The parameters that decide what is found, in a fixed order."""
    words = [("q", asked.text.typed)] if asked.has_words else []
    filed = [
        (name, slug) for name, choice in asked.item_filter.chosen.items() for slug in sorted(choice.labels)
    ]
    years = {"from": asked.item_filter.year_from, "to": asked.item_filter.year_to}
    return [*words, *filed, *((name, str(year)) for name, year in years.items() if year is not None)]


def _order(asked: SearchRequest) -> list[tuple[str, str]]:
    return [("sort", asked.sort)] if asked.sort != asked.usual_sort else []


def _address(name: str, params: list[tuple[str, str]]) -> str:
    return f"{reverse(name)}?{urlencode(params)}" if params else reverse(name)
