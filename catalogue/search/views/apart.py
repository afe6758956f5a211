"""The timeline and the map on pages of their own."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from catalogue.search.apart import page_apart
from catalogue.search.map.page import map_of
from catalogue.search.parameters import MAP
from catalogue.search.results import Results, search
from catalogue.search.timeline.page import timeline_context

from .asking import asked_for
from .remembered import remembered


@require_safe
@remembered
def timeline(request: HttpRequest) -> HttpResponse:
    """Library history by periods and decades, and what the catalogue has of each."""
    return render(request, "search/timeline.html", timeline_context(_found(request), request.GET))


@require_safe
@remembered
def kuzbass_map(request: HttpRequest) -> HttpResponse:
    """Kuzbass with the places the items come from."""
    results, at = _found(request), reverse("search:map")
    context = page_apart(results, request.GET, at, MAP)
    context |= {"nav_section": "map", "map": map_of(results, request.GET, at)}
    return render(request, "search/map.html", context)


def _found(request: HttpRequest) -> Results:
    asked = asked_for(request)
    return search(replace(asked.request, lists_items=False), asked.columns)
