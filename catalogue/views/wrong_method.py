"""An address that only takes a form, opened like a page: a page that says so instead of an empty answer."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


class WrongMethodIsSaid:
    """Fills an empty 405 for whoever looks at it in a browser; ``Allow`` stays."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.status_code != 405 or request.method != "GET" or response.content:
            return response
        said = render(request, "405.html", status=405)
        said["Allow"] = response["Allow"]
        return said
