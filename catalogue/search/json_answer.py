"""The same search as JSON (CONTRACT: the JSON answer)."""

from dataclasses import asdict
from typing import Any

from catalogue.presentation.addresses import item_address
from catalogue.presentation.pictures import CARD, picture
from catalogue.search.columns.columns import Columns
from catalogue.search.filed_under import filed_under
from catalogue.search.nothing_found import Nothing
from catalogue.search.notices import notices
from catalogue.search.parameters import SearchRequest
from catalogue.search.results import Results
from catalogue.search.snippets import as_text, snippet

RELATED = ("item_images",)
"""What an answer shows of an item beyond its card and what it is filed under."""


def json_answer(results: Results, empty: Nothing | None) -> dict[str, Any]:
    """The answer; ``messages`` names what was left out of the search.

    Args:
        results: what was found.
        empty: what is said where nothing was.
    """
    return {
        "total": results.total,
        "page": results.page.number,
        "pages": results.page.paginator.num_pages,
        "query": _query(results.request),
        "results": [
            _item(item, results.request.text.marking, results.narrowing.columns) for item in results.items
        ],
        "facets": {
            name: [
                {"value": each.value, "label": each.label, "count": each.count, "selected": each.selected}
                for each in options
            ]
            for name, options in results.counts.options.items()
        },
        "years": [list(pair) for pair in results.counts.years],
        "messages": notices(results.request.dropped),
        "advice": asdict(empty) if empty else None,
    }


def _query(request: SearchRequest) -> dict[str, Any]:
    """What was typed, what was looked for instead, along with it, and which words meant time."""
    return {
        "typed": request.typed,
        "used": request.understood.typed,
        "corrected_from": request.understood.corrected_from,
        "expanded": [list(pair) for pair in request.text.expanded],
        "years": [[each.phrase, each.year_from, each.year_to] for each in request.time],
    }


def _item(item: Any, words: str, columns: Columns) -> dict[str, Any]:
    thumbnail, filed = picture(item.lead_image, CARD), filed_under(columns, item.pk)
    return {
        "number": item.catalogue_number,
        "accession_number": item.accession_number or None,
        "type": item.specific_class.item_type,
        "title": item.title,
        "url": item_address(item.slug),
        "dating": item.date_text,
        "year_from": item.year_from,
        "year_to": item.year_to,
        "library": item.network.short_name if item.network else None,
        "kind": item.kind.name if item.kind else None,
        "themes": [theme.label for theme in filed["theme"]],
        "tags": [tag.label for tag in filed["tag"]],
        "thumbnail": thumbnail.url if thumbnail else None,
        "snippet": as_text(snippet(item, words)),
    }
