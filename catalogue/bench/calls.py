"""Pages asked of the application in this process, through its middleware, without a socket."""

from collections.abc import Callable
from io import BytesIO
from itertools import count
from typing import Any
from urllib.parse import urlencode
from wsgiref.util import setup_testing_defaults

from django.core.handlers.wsgi import WSGIHandler
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import Resolver404, resolve

ANEW = "visit"
"""A parameter that means nothing to the site: at an address never asked for before nothing is remembered."""
PING = "/healthz"
"""The barest view of the site, behind the same middleware."""


class UnexpectedAnswer(Exception):
    """A page did not answer 200."""


class Application:
    """The site as the server calls it."""

    def __init__(self) -> None:
        self._handler = WSGIHandler()
        self._visits = count()

    def get(self, path: str, **params: str) -> bytes:
        """The body of a page that is made anew. Raises UnexpectedAnswer."""
        return self.again(path, **params, **{ANEW: str(next(self._visits))})

    def again(self, path: str, **params: str) -> bytes:
        """The body of a page, which the site may remember. Raises UnexpectedAnswer."""
        answered: list[str] = []
        body: list[bytes] = []

        def start_response(status: str, headers: Any, exc_info: Any = None) -> Callable[[bytes], object]:
            answered.append(status)
            return body.append

        environ: dict[str, object] = {
            "PATH_INFO": path,
            "QUERY_STRING": urlencode(params),
            "HTTP_HOST": "127.0.0.1",
            "wsgi.input": BytesIO(),
        }
        setup_testing_defaults(environ)
        response = self._handler(environ, start_response)
        try:
            body += response
        finally:
            response.close()
        if not answered[0].startswith("200"):
            raise UnexpectedAnswer(f"{path}?{urlencode(params)}: {answered[0]}")
        return b"".join(body)

    def queries_of(self, path: str, **params: str) -> int:
        """How many queries a page costs once the process knows what it remembers."""
        self.get(path, **params)
        with CaptureQueriesContext(connection) as queries:
            self.get(path, **params)
        return len(queries)


def has_address(path: str) -> bool:
    """Whether the site routes the address to a view of its own."""
    try:
        return resolve(path).namespace == "search"
    except Resolver404:
        return False
