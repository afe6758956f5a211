"""To those who work elsewhere the CMS is not there: 404 at every address of it, as for any foreign thing."""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse

from .permissions import enters_cms

DOORS = frozenset({"wagtailadmin_home", "wagtailadmin_login", "wagtailadmin_logout"})
"""What leads the person on to the place of their work."""
OWN_RULES = frozenset({"digital:private_file"})
"""Whose view asks about every file by itself."""
View = Callable[..., Any]


def file_of_the_cms(view: View) -> View:
    """Mark a view that answers with a file: a stranger is told 404, and not to sign in."""
    view.is_a_file = True  # type: ignore[attr-defined]
    return view


class ClosedCms:
    """Wagtail itself sends whoever may not enter to the sign-in page, the signed-in round in a circle."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: View, args: Any, kwargs: Any) -> None:
        """Raise Http404 where there is nothing for this person."""
        match = request.resolver_match
        if not request.path_info.startswith(settings.CMS_PREFIX) or match is None:
            return
        if match.url_name in DOORS or match.view_name in OWN_RULES:
            return
        is_a_stranger = not request.user.is_authenticated
        if getattr(view, "is_a_file", False) if is_a_stranger else not enters_cms(request.user):
            raise Http404
