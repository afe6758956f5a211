"""What can be had of the catalogue by programs: a page for people, and the description for programs."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import conditional_page, require_safe

from catalogue.models import MuseumSettings
from catalogue.presentation.addresses import absolute
from catalogue.search.openapi.document import description
from catalogue.search.openapi.parameters import parameters
from catalogue.search.whole_result import MOST_ROWS
from catalogue.views.other_sites import readable_from_other_sites

from .listing import not_listed

HOUR = 60 * 60


@require_safe
def open_data(request: HttpRequest) -> HttpResponse:
    """«Открытые данные»: what there is, how to ask for it, on what terms."""
    shown = {"parameters": parameters(), "most_rows": MOST_ROWS, "site": absolute("")}
    return render(request, "search/open_data.html", shown)


@readable_from_other_sites
@not_listed
@cache_control(public=True, max_age=HOUR)
@conditional_page
def described(request: HttpRequest) -> JsonResponse:
    """The description of the search in OpenAPI."""
    museum = MuseumSettings.load(request_or_site=request)
    return JsonResponse(description(museum), json_dumps_params={"ensure_ascii": False, "indent": 1})
