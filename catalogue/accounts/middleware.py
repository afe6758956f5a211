"""Pages of signed-in people are kept by nobody but their own browser tab."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.cache import add_never_cache_headers


class PrivatePagesAreNotStored:
    """Marks every answer to a signed-in person ``private, no-store`` (ASVS 5.0, 14.3.2)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.COOKIES.get("sessionid") and request.user.is_authenticated:
            add_never_cache_headers(response)
        return response
