"""All values of a facet under the present filter."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from catalogue.item_facets import FACETS
from catalogue.search.facet_values import values_context
from catalogue.search.facets import Counts
from catalogue.search.finding import find

from .asking import asked_for
from .remembered import remembered


@require_safe
@remembered
def values(request: HttpRequest, name: str) -> HttpResponse:
    """A list to choose from, leading back to the catalogue; 404 for a facet there is not."""
    facet = next((each for each in FACETS if each.name == name), None)
    if facet is None:
        raise Http404
    asked = asked_for(request)
    counts = Counts(find(asked.request, asked.columns).narrowing)
    return render(request, "search/values.html", values_context(facet, counts, request.GET))
