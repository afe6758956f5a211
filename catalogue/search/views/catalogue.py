"""The results page."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from catalogue.models import CatalogueItemPage
from catalogue.presentation.addresses import item_address
from catalogue.search import addresses
from catalogue.search.empty_searches import note_if_empty
from catalogue.search.matching import item_of_number
from catalogue.search.page import page_context
from catalogue.search.parameters import MAP
from catalogue.search.results import search
from catalogue.search.rows import shows_passages

from .asking import asked_for
from .remembered import not_to_be_remembered, remembered


@require_safe
@remembered
def catalogue(request: HttpRequest) -> HttpResponse:
    """Browse and search; a museum number typed in full leads straight to its item."""
    asked = asked_for(request)
    if addresses.is_sent_by_a_form(request.GET):
        return redirect(addresses.shortened(request.GET, asked.request))
    if asked.request.item_filter.is_empty:
        item = item_of_number(asked.request.text, CatalogueItemPage.objects.in_catalogue())
        if item is not None:
            return redirect(item_address(item.slug))
    shown = replace(asked.request, lists_items=asked.request.view != MAP)
    results = search(shown, asked.columns, *(["item_images"] if shows_passages(shown) else []))
    response = render(request, "search/catalogue.html", page_context(results, request.GET))
    return not_to_be_remembered(response) if note_if_empty(results) else response
