"""The JSON twin of the results page."""

from django.http import HttpRequest, JsonResponse

from catalogue.search.json_answer import RELATED, json_answer
from catalogue.search.nothing_found import empty_of
from catalogue.search.results import search
from catalogue.views.other_sites import readable_from_other_sites

from .asking import asked_for
from .listing import not_listed
from .remembered import remembered


@readable_from_other_sites
@not_listed
@remembered
def api(request: HttpRequest) -> JsonResponse:
    """The same search for programs; a search that would find the same as before is not made again."""
    asked = asked_for(request)
    results = search(asked.request, asked.columns, *RELATED)
    answer = json_answer(results, empty_of(results, request.GET))
    return JsonResponse(answer, json_dumps_params={"ensure_ascii": False})
