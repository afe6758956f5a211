"""Suggestions for the search field, as JSON; without a script nobody asks for them."""

from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe

from catalogue.search.suggest.answer import suggestions

from .remembered import remembered


@require_safe
@remembered
def suggest(request: HttpRequest) -> JsonResponse:
    """Groups of suggestions for what is typed so far."""
    return JsonResponse(suggestions(request.GET.get("q", "")), json_dumps_params={"ensure_ascii": False})
