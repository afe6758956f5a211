"""What the timeline and the map say on pages of their own: the same search, obeying the same address."""

from typing import Any

from django.http import QueryDict
from django.urls import reverse

from catalogue.search import addresses
from catalogue.search.chips import Chip, chips_of
from catalogue.search.nothing_found import empty_of
from catalogue.search.notices import notices
from catalogue.search.parameters import MAP, TIMELINE
from catalogue.search.remarks import remarks
from catalogue.search.results import Results


def page_apart(results: Results, params: QueryDict, at: str, view: str) -> dict[str, Any]:
    """The context such pages have in common (templates/search/apart.html).

    Args:
        results: what was found.
        params: the parameters of the search.
        at: the address of the page.
        view: the same as a view of the catalogue, where one may narrow down further.
    """
    asked, other = results.request, TIMELINE if view == MAP else MAP
    return {
        "asked": asked,
        "total": results.total,
        "chips": [*_words(results, params, at), *chips_of(asked.item_filter, params, at)],
        "reset_url": at,
        "notices": notices(asked.dropped),
        "remarks": remarks(asked, params, at),
        "empty": empty_of(results, params, at),
        "narrow_url": addresses.changed(params, drop=[("by", None)], view=view),
        "other": other,
        "other_url": addresses.changed(
            params, drop=[("by", None), ("view", None)], at=reverse(f"search:{other}")
        ),
        "canonical": addresses.canonical(asked, page=1, at=at),
        "indexable": asked.is_plain and not asked.by,
    }


def _words(results: Results, params: QueryDict, at: str) -> list[Chip]:
    """The query as a chip of its own, since these pages have no field for it."""
    if not results.request.typed:
        return []
    return [Chip(f"«{results.request.typed}»", addresses.changed(params, drop=[("q", None)], at=at))]
