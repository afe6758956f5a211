"""What every template knows without being told by its view."""

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from catalogue.appearance import COOKIE, Appearance
from catalogue.models import MuseumSettings


def appearance(request: HttpRequest) -> dict[str, Appearance]:
    """Return the reader's theme and low-vision settings, see templates/base.html."""
    return {"appearance": Appearance.from_cookie(request.COOKIES.get(COOKIE, ""))}


def museum(request: HttpRequest) -> dict[str, SimpleLazyObject]:
    """Return what the museum says of itself; read once in a request, and only if a template asks."""
    return {"museum": SimpleLazyObject(lambda: MuseumSettings.load(request_or_site=request))}
