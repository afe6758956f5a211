"""A form that was cut off on its way changes nothing: it is refused before any view has a look at it."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponseBase, UnreadablePostError

from .errors import bad_request


class CutOffIsRefused:
    """Reads a posted form before the check of its token, which takes one that is cut off for a forged one."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *view: Any) -> HttpResponseBase | None:
        """400 for a form that did not arrive whole; None, to go on, otherwise."""
        try:
            _ = request.POST
        except UnreadablePostError as cut_off:
            return bad_request(request, cut_off)
        return None

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponseBase | None:
        """The same for a body that is no form and was cut off while a view was reading it."""
        return bad_request(request, error) if isinstance(error, UnreadablePostError) else None
