"""The JSON twin of the results page."""

from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import condition

from catalogue.search.json_answer import RELATED, json_answer
from catalogue.search.results import search
from catalogue.search.unchanged import answer_tag
from catalogue.views.other_sites import readable_from_other_sites

from .asking import asked_for
from .listing import not_listed

MINUTE = 60


@readable_from_other_sites
@not_listed
@cache_control(public=True, max_age=MINUTE)
@condition(etag_func=answer_tag)
def api(request: HttpRequest) -> JsonResponse:
    """The same search for programs; a search that would find the same as before is not made again."""
    results = search(asked_for(request), *RELATED)
    return JsonResponse(json_answer(results), json_dumps_params={"ensure_ascii": False})
