"""What every template knows without being told by its view."""

from django.http import HttpRequest

from catalogue.appearance import COOKIE, Appearance


def appearance(request: HttpRequest) -> dict[str, Appearance]:
    """Return the reader's theme and low-vision settings, see templates/base.html."""
    return {"appearance": Appearance.from_cookie(request.COOKIES.get(COOKIE, ""))}
