"""A visitor before the search: every request of Chromium is answered by the views, inside the test.

So a test has the items it made itself, the policy the site really sends, and a server it can break.
"""

import mimetypes
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.test import Client
from playwright.sync_api import Browser, Locator, Page, Response, Route

from catalogue import appearance

STATIC = Path(appearance.__file__).parent / "static"
SITE = "http://localhost"  # which browsers trust like https


@dataclass
class Visitor:
    """A page in a browser, what it asked for and what it complained of."""

    page: Page
    asked: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def open(self, address: str) -> Response | None:
        """Go to an address of the site as a person who types it."""
        return self.page.goto(SITE + address)

    @property
    def address(self) -> str:
        """Where the visitor is, without the site."""
        return self.page.url.removeprefix(SITE)

    @property
    def search_field(self) -> Locator:
        """The field for words, wherever the page has it."""
        return self.page.locator("form.search input[type=search]")

    def mark(self) -> None:
        """Leave something in the page that only a new page makes go away."""
        self.page.evaluate("window.stayed = true")

    @property
    def stayed(self) -> bool:
        """Whether the page is the one that was marked."""
        return bool(self.page.evaluate("window.stayed === true"))

    @property
    def focused(self) -> str:
        """The value, the text or the tag of what has the focus."""
        return str(
            self.page.evaluate(
                "(each => each.value || each.textContent.trim() || each.tagName)(document.activeElement)"
            )
        )

    def asked_for(self, beginning: str) -> list[str]:
        """The addresses asked for that begin so, in their order."""
        return [address for address in self.asked if address.startswith(beginning)]

    def breaks(self, pattern: str, **answer: object) -> None:
        """From now on the server gives another answer there: a status, a body; nothing means no answer."""
        self.page.route(
            pattern, lambda route: route.fulfill(**answer) if answer else route.abort("connectionfailed")
        )

    def holds(self, pattern: str) -> list[Route]:
        """From now on the server is silent there; what it was asked is given, to be let go on."""
        held: list[Route] = []

        def hold(route: Route) -> None:
            held.append(route)

        self.page.route(pattern, hold)
        return held


@contextmanager
def visiting(chromium: Browser, **options: object) -> Iterator[Visitor]:
    """A visitor with a browser of their own.

    Args:
        chromium: the browser of all tests.
        options: of Playwright's context: viewport, java_script_enabled, color_scheme.
    """
    size = options.pop("viewport", {"width": 1366, "height": 900})
    context = chromium.new_context(viewport=size, locale="ru-RU", reduced_motion="reduce", **options)
    visitor = Visitor(context.new_page())
    client, database = Client(SERVER_NAME="localhost"), connections["default"]
    page = visitor.page
    page.on("console", lambda said: visitor.complaints.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: visitor.complaints.append(str(error)))
    page.route("**/*", lambda route: _answer(route, client, database, visitor))
    yield visitor
    context.close()


def _answer(route: Route, client: Client, database: BaseDatabaseWrapper, visitor: Visitor) -> None:
    connections["default"] = (
        database  # Playwright calls from another context, where Django would open a new one
    )
    address = urlsplit(route.request.url)
    if address.path.startswith("/static/"):
        file = STATIC / address.path.removeprefix("/static/")
        route.fulfill(body=file.read_bytes(), content_type=mimetypes.guess_type(file.name)[0] or "")
        return
    asked = f"{address.path}?{address.query}" if address.query else address.path
    visitor.asked.append(asked)
    response = client.get(asked)
    if response.status_code in (301, 302):  # Playwright lets no redirected request come back here
        body, status = f'<meta http-equiv="refresh" content="0;url={response["Location"]}">', 200
        route.fulfill(status=status, body=body, content_type="text/html; charset=utf-8")
        return
    route.fulfill(status=response.status_code, body=response.content, headers=dict(response.headers))
