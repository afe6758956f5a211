"""The results page and its JSON twin."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from catalogue.models import CatalogueItemPage
from catalogue.presentation.addresses import item_address
from catalogue.search.columns.current import current_columns
from catalogue.search.columns.filtering import Choosing
from catalogue.search.json_answer import RELATED, json_answer
from catalogue.search.matching import item_of_number
from catalogue.search.page import page_context
from catalogue.search.parameters import SearchRequest
from catalogue.search.results import search


@require_safe
def catalogue(request: HttpRequest) -> HttpResponse:
    """Browse and search; a museum number typed in full leads straight to its item."""
    asked = asked_for(request)
    if asked.item_filter.is_empty:
        item = item_of_number(asked.text, CatalogueItemPage.objects.in_catalogue())
        if item is not None:
            return redirect(item_address(item.slug))
    results = search(asked, *(["item_images"] if asked.has_words else []))
    return render(request, "search/catalogue.html", page_context(results, request.GET))


@require_safe
def api(request: HttpRequest) -> JsonResponse:
    """The same search for programs."""
    results = search(asked_for(request), *RELATED)
    return JsonResponse(json_answer(results), json_dumps_params={"ensure_ascii": False})


def asked_for(request: HttpRequest) -> SearchRequest:
    """The address read; what its values are called is known without asking the database."""
    return SearchRequest.from_params(request.GET, Choosing(current_columns()))
