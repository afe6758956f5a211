"""The results page."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from catalogue.models import CatalogueItemPage
from catalogue.presentation.addresses import item_address
from catalogue.search.matching import item_of_number
from catalogue.search.page import page_context
from catalogue.search.parameters import MAP
from catalogue.search.results import search

from .asking import asked_for


@require_safe
def catalogue(request: HttpRequest) -> HttpResponse:
    """Browse and search; a museum number typed in full leads straight to its item."""
    asked = asked_for(request)
    if asked.item_filter.is_empty:
        item = item_of_number(asked.text, CatalogueItemPage.objects.in_catalogue())
        if item is not None:
            return redirect(item_address(item.slug))
    shown = replace(asked, lists_items=asked.view != MAP)
    results = search(shown, *(["item_images"] if asked.has_words else []))
    return render(request, "search/catalogue.html", page_context(results, request.GET))
