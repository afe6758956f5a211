"""The context of the results page, under the names templates/search/catalogue.html uses."""

from typing import Any

from django.http import QueryDict
from django.urls import reverse

from catalogue.item_facets import FACETS
from catalogue.models import CatalogueIndexPage
from catalogue.search import addresses
from catalogue.search.card_grid import card_grid
from catalogue.search.chips import chips_of
from catalogue.search.drawers import drawers
from catalogue.search.feed.new_items import title_of
from catalogue.search.kept import KeptByVersion
from catalogue.search.nothing_found import empty_of
from catalogue.search.notices import notices
from catalogue.search.parameters import (
    GRID,
    LIST,
    PAGE_SIZES,
    PER_PAGE,
    SORT_LABELS,
    VIEW_LABELS,
    VIEW_SIGNS,
    SearchRequest,
)
from catalogue.search.remarks import remarks
from catalogue.search.results import Results
from catalogue.search.rows import row_of
from catalogue.search.views_of_found import view_of
from catalogue.search.whole_result import MOST_ROWS

_index_page = KeptByVersion(lambda: CatalogueIndexPage.objects.live().first())


def page_context(results: Results, params: QueryDict) -> dict[str, Any]:
    """Everything the template shows. Costs one query after a change of the index, else none."""
    asked = results.request
    chips = chips_of(asked.item_filter, params)
    return {
        "nav_section": "catalogue",
        # Without the page that gives its words, the list is as good
        "index": _index_page.at(results.narrowing.columns.version) or CatalogueIndexPage(),
        "asked": asked,
        "total": results.total,
        "page": results.page,
        "rows": [row_of(item, asked) for item in results.items] if asked.view == LIST else [],
        "cards": card_grid(results) if asked.view == GRID else [],
        "exhibitions": results.exhibitions,
        "drawers": drawers(results.counts, params),
        "years": results.counts.years,
        "shown_years": results.narrowing.years,
        "chips": chips,
        "chosen": len(chips),
        "hidden": addresses.kept_parameters(asked, {facet.name for facet in FACETS}),
        "carried": addresses.carried_parameters(asked),
        "sorts": _sorts(asked),
        "usual_size": PER_PAGE,
        "sizes": sorted({*PAGE_SIZES, asked.per_page}),
        "views": _views(asked, params),
        "notices": notices(asked.dropped),
        "remarks": remarks(asked, params),
        "empty": empty_of(results, params),
        **view_of(results, params),
        "random_url": addresses.with_query(reverse("search:random"), addresses.without_page(params)),
        "table_url": addresses.table_address(asked),
        "most_rows": MOST_ROWS,
        "feed_url": addresses.feed_address(asked),
        "feed_title": title_of(asked),
        "canonical": addresses.canonical(asked, results.page.number),
        "indexable": addresses.is_worth_indexing(asked),
    }


def _sorts(asked: SearchRequest) -> list[tuple[str, Any, bool]]:
    return [(name, SORT_LABELS[name], name == asked.sort) for name in asked.sorts]


def _views(asked: SearchRequest, params: QueryDict) -> list[tuple[str, Any, str, bool]]:
    return [
        (
            VIEW_SIGNS[name],
            label,
            addresses.changed(params, drop=[("by", None)], view=name),
            name == asked.view,
        )
        for name, label in VIEW_LABELS.items()
    ]
