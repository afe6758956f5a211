"""The JSON twin of the results page."""

from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe

from catalogue.search.json_answer import RELATED, json_answer
from catalogue.search.results import search

from .asking import asked_for
from .remembered import remembered


@require_safe
@remembered
def api(request: HttpRequest) -> JsonResponse:
    """The same search for programs."""
    asked = asked_for(request)
    results = search(asked.request, asked.columns, *RELATED)
    return JsonResponse(json_answer(results), json_dumps_params={"ensure_ascii": False})
