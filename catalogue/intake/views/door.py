"""The door of the cabinet: who comes in, and what happens to a text whose writer is outside.

Every view of the cabinet is wrapped by ``cabinet``, those of files by ``cabinet_file``. A form posted
after the session has ended, or with a token that a sign-in in another window has made old, is not thrown
away: see ``interrupted``.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.middleware.csrf import CsrfViewMiddleware
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.decorators import decorator_from_middleware
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ..errors import NotAllowed
from ..states import IllegalTransition
from .finding import readable_deposit
from .interrupted import keep_for_later

View = Callable[..., HttpResponseBase]


class KeepingCsrfMiddleware(CsrfViewMiddleware):
    """Refuses like Django's own, but shows the text of a form of ours back to its writer.

    Only a browser that names our own origin gets the page: nothing is saved by it, and what another site
    posts is refused as ever.
    """

    def _reject(self, request: HttpRequest, reason: str) -> HttpResponse:
        if "HTTP_ORIGIN" in request.META and self._origin_verified(request):  # type: ignore[attr-defined]
            return answer_outside(request)
        return super()._reject(request, reason)  # type: ignore[misc]


check_token = decorator_from_middleware(KeepingCsrfMiddleware)


def cabinet(view: View) -> View:
    """A view of the cabinet: the token is checked, the person is signed in, refusals are sentences."""

    @wraps(view)
    def inside(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not request.user.is_authenticated:
            return answer_outside(request)
        try:
            return view(request, *args, **kwargs)
        except NotAllowed as refusal:
            raise PermissionDenied from refusal
        except IllegalTransition:
            messages.warning(
                request, _("Somebody has moved this deposit meanwhile. Here is how it stands now.")
            )
            return redirect("intake:deposit", kwargs["key"])

    checked = check_token(inside)
    # Not open to forged posts: ``check_token`` has just been put around it
    checked.csrf_exempt = True  # type: ignore[attr-defined]
    return checked


def cabinet_action(view: View) -> View:
    """A view of the cabinet that only takes a form: looked at, it exists for whom its deposit exists."""

    @cabinet
    @wraps(view)
    def inside(request: HttpRequest, key: int, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.method in ("GET", "HEAD"):
            readable_deposit(request, key)
        return require_POST(view)(request, key, *args, **kwargs)

    return inside


def cabinet_file(view: View) -> View:
    """A view of a file of the cabinet: to a visitor who is not signed in it does not exist.

    Pages lead to the sign-in; what is not published has no address for the anonymous (RELIABILITY.md).
    """
    for_the_signed_in = cabinet(view)

    @wraps(view)
    def inside(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not request.user.is_authenticated:
            raise Http404
        return for_the_signed_in(request, *args, **kwargs)

    return inside


def answer_outside(request: HttpRequest) -> HttpResponse:
    """The way in for a page, the kept text for a form, a word for a script."""
    if wants_json(request):
        return JsonResponse(
            {"signed_out": not request.user.is_authenticated, "sign_in": reverse("login")}, status=403
        )
    if request.method == "POST":
        return keep_for_later(request)
    return redirect_to_login(request.get_full_path())


def wants_json(request: HttpRequest) -> bool:
    """Whether a script of ours asks: it says so in ``Accept``."""
    return request.headers.get("Accept", "") == "application/json"
