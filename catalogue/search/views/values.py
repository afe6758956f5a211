"""All values of a facet under the present filter."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from catalogue.item_facets import FACETS
from catalogue.search.columns.current import current_columns
from catalogue.search.columns.filtering import Narrowing
from catalogue.search.facet_values import values_context
from catalogue.search.facets import Counts
from catalogue.search.matching import TextMatch

from .asking import asked_for


@require_safe
def values(request: HttpRequest, name: str) -> HttpResponse:
    """A list to choose from, leading back to the catalogue; 404 for a facet there is not."""
    facet = next((each for each in FACETS if each.name == name), None)
    if facet is None:
        raise Http404
    asked, columns = asked_for(request), current_columns()
    found = TextMatch(asked.text).mask(columns) if asked.has_words else columns.alive
    counts = Counts(Narrowing(columns, found, asked.item_filter))
    return render(request, "search/values.html", values_context(facet, counts, request.GET))
