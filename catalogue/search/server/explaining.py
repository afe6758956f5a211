"""A search that cannot be answered is explained; the rest of the site goes on."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.deprecation import MiddlewareMixin
from django.utils.translation import gettext as _

from catalogue.search.server.silence import ServerSilent

FOR_PROGRAMS = frozenset({"search:api", "search:suggest"})
COME_BACK = "30"
"""Seconds."""


class ExplainSilence(MiddlewareMixin):
    """Middleware: 503 with a clear sentence instead of an error page, while the search server is silent.

    Not 200: «nothing found» would be kept by crawlers and programs as if it were true.
    """

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Answer for a view that needed the server."""
        if not isinstance(exception, ServerSilent):
            return None
        answer: HttpResponse
        if request.resolver_match and request.resolver_match.view_name in FOR_PROGRAMS:
            said = {"error": _("The search is being repaired. The catalogue without a query works.")}
            answer = JsonResponse(said, status=503, json_dumps_params={"ensure_ascii": False})
        else:
            answer = render(request, "search/silent.html", status=503)
        answer["Retry-After"] = COME_BACK
        answer["Cache-Control"] = "no-store"
        return answer
