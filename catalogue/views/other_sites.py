"""Which answers the scripts of other sites may read (CORS): what is public and the same for everybody."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.translation import gettext_lazy as _

from .problems import problem

View = Callable[..., HttpResponseBase]
READING = "GET, HEAD, OPTIONS"
PREFLIGHT_HOLDS = 24 * 60 * 60
"""Seconds a browser need not ask again."""


def readable_from_other_sites(view: View) -> View:
    """Let scripts of any site read the view, without credentials; whatever else is tried is a 405.

    The question a browser asks beforehand is answered here, and no token of a form is asked for: nothing
    can be changed at such an address.
    """

    @wraps(view)
    def answer(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        if request.method == "OPTIONS":
            return opened(_permission())
        if request.method not in {"GET", "HEAD"}:
            return opened(_refusal())
        return opened(view(request, *args, **kwargs))

    answer.csrf_exempt = True  # type: ignore[attr-defined]  # the way Django marks views
    return answer


def opened(response: HttpResponseBase) -> HttpResponseBase:
    """The same answer, for scripts of any site to read."""
    response["Access-Control-Allow-Origin"] = "*"
    response["Access-Control-Expose-Headers"] = "ETag"
    return response


def _permission() -> HttpResponse:
    response = HttpResponse(status=204)
    response["Allow"] = response["Access-Control-Allow-Methods"] = READING
    response["Access-Control-Allow-Headers"] = "*"
    response["Access-Control-Max-Age"] = str(PREFLIGHT_HOLDS)
    return response


def _refusal() -> HttpResponse:
    response = problem(405, "Method Not Allowed", _("This address is only for reading: ask it with GET."))
    response["Allow"] = READING
    return response
