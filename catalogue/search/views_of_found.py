"""What the views by years and on the map show beside the list."""

from typing import Any

from django.http import QueryDict

from catalogue.search.map.page import map_of
from catalogue.search.parameters import MAP, TIMELINE
from catalogue.search.results import Results
from catalogue.search.timeline.listing import listing_by_years


def view_of(results: Results, params: QueryDict) -> dict[str, Any]:
    """The context of the view that is asked for; nothing for plain lists and for empty results."""
    if not results.total:
        return {}
    if results.request.view == TIMELINE:
        return {"by_years": listing_by_years(results, params)}
    return {"map": map_of(results, params)} if results.request.view == MAP else {}
