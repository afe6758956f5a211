"""The settings of theme and low vision: a page with a form, and the answer to it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from catalogue.appearance import CHOICES, COOKIE, COOKIE_AGE, Appearance


@never_cache
@require_safe
def appearance(request: HttpRequest) -> HttpResponse:
    """Show the settings, or store the answers and go back to the page they were given on.

    Answers come by GET, so that the panel of any page works without a script and without a CSRF token:
    nothing but the reader's own cookie changes.
    """
    came_from = _own_address(request)
    if not request.GET.keys() & {*CHOICES, "reset"}:
        return render(request, "catalogue/appearance.html", {"next": came_from})
    current = Appearance.from_cookie(request.COOKIES.get(COOKIE, ""))
    wanted = Appearance(theme=current.theme) if "reset" in request.GET else current.chosen(request.GET)
    response = redirect(came_from)
    if wanted == Appearance():
        response.delete_cookie(COOKIE, samesite="Lax")
    else:
        response.set_cookie(
            COOKIE, wanted.as_cookie(), max_age=COOKIE_AGE, secure=request.is_secure(), samesite="Lax"
        )
    return response


def _own_address(request: HttpRequest) -> str:
    """Return the address to go back to, the home page unless it is an address of this very site."""
    address = request.GET.get("next", "")
    own = url_has_allowed_host_and_scheme(address, {request.get_host()}, require_https=request.is_secure())
    return address if own else "/"
