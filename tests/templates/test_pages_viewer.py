"""The viewer in Chromium: zoom, turning of sheets, copying; under the policy the site really sends."""

import mimetypes
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, Page, Route, expect

from catalogue import appearance
from tests.templates.conftest import Drawn

STATIC = Path(appearance.__file__).parent / "static"
SITE = "http://museum.test"
pytestmark = pytest.mark.browser


@pytest.fixture
def complaints() -> list[str]:
    """What the browser complained of; a test may expect some."""
    return []


@pytest.fixture
def page(chromium: Browser, pages: dict[str, Drawn], complaints: list[str]) -> Iterator[Page]:
    """A visitor before the site: its pages as drawn, its files from the disk."""
    context = chromium.new_context(viewport={"width": 1366, "height": 900}, reduced_motion="reduce")
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.route("**/*", lambda route: _answer(route, pages))
    yield page
    context.close()


def _answer(route: Route, pages: dict[str, Drawn]) -> None:
    address = urlsplit(route.request.url)
    if address.path.startswith("/static/"):
        file = STATIC / address.path.removeprefix("/static/")
        route.fulfill(body=file.read_bytes(), content_type=mimetypes.guess_type(file.name)[0] or "")
    elif address.path.startswith(("/media/", "/iiif/")):
        response = Client().get(address.path)
        body = b"".join(response.streaming_content) if response.streaming else response.content
        route.fulfill(status=response.status_code, body=body, content_type=response.headers["Content-Type"])
    else:
        drawn = _drawn(pages, address.path, address.query)
        headers = {"Content-Security-Policy": drawn.policy, "Content-Type": "text/html; charset=utf-8"}
        route.fulfill(body=drawn.content, headers=headers)


def _drawn(pages: dict[str, Drawn], path: str, query: str) -> Drawn:
    asked = f"{path}?{query}" if query else path
    return next(drawn for drawn in pages.values() if drawn.address == asked)


def _open_document(page: Page, pages: dict[str, Drawn]) -> None:
    page.goto(SITE + pages["document"].address)


def _zoom(page: Page) -> int:
    said = page.locator("[data-viewer-said]")
    expect(said).to_have_text(re.compile(r"\d"))
    return int(re.findall(r"\d+", said.inner_text())[0])


def test_a_press_enlarges_the_picture_and_the_keys_go_on(
    page: Page, pages: dict[str, Drawn], complaints: list[str]
) -> None:
    _open_document(page, pages)
    page.locator(".viewer__open").press("Enter")
    expect(page.locator(".openseadragon-canvas")).to_be_focused()
    first = _zoom(page)
    page.keyboard.press("+")
    expect(page.locator("[data-viewer-said]")).not_to_contain_text(str(first))
    assert _zoom(page) > first
    page.keyboard.press("0")
    expect(page.locator("[data-viewer-said]")).to_contain_text("100")
    page.keyboard.press("Escape")
    expect(page.locator("[data-viewer-zoom]")).to_be_hidden()
    expect(page.locator('[data-zoom="in"]')).to_be_focused()
    assert complaints == []


def test_the_tiles_are_asked_for_where_the_page_is(page: Page, pages: dict[str, Drawn]) -> None:
    """Also when the site was told another address than the one the visitor came by."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    _open_document(page, pages)
    page.locator('[data-zoom="in"]').click()
    _zoom(page)
    tiles = [address for address in asked if address.endswith("/default.jpg")]
    assert tiles
    assert not [address for address in asked if not address.startswith((SITE, "data:", "blob:"))]
    assert not settings.SITE_URL.startswith(SITE)


def test_a_sheet_is_turned_in_place_and_its_text_follows(
    page: Page, pages: dict[str, Drawn], complaints: list[str]
) -> None:
    second = pages["document"]
    first = Drawn(second.address.replace("list=2", "list=1"), _with_sheet_one(second), second.policy)
    pages_here = {**pages, "first sheet": first}
    page.unroute("**/*")
    page.route("**/*", lambda route: _answer(route, pages_here))
    _open_document(page, pages)
    page.evaluate("window.theSamePage = true")
    page.locator('[data-part="previous"]').click()
    expect(page).to_have_url(re.compile("list=1$"))
    expect(page.locator("h3[aria-current]")).to_have_id("transcript-1")
    expect(page.locator('.thumbs [aria-current="true"]')).to_have_attribute("href", "?list=1")
    page.go_back()
    expect(page.locator("h3[aria-current]")).to_have_id("transcript-2")
    assert page.evaluate("window.theSamePage")
    assert complaints == []


def _with_sheet_one(drawn: Drawn) -> bytes:
    """The same page as if its first sheet were open: what the script reads of it."""
    return drawn.content.replace(b'data-sheet="2"', b'data-sheet="1"')


def test_what_does_not_load_says_so_and_may_be_tried_again(page: Page, pages: dict[str, Drawn]) -> None:
    _open_document(page, pages)
    page.route("**/openseadragon.min.js", lambda route: route.abort())
    page.locator('[data-zoom="in"]').click()
    expect(page.locator("[data-viewer-failed]")).to_be_visible()
    expect(page.locator("[data-part=picture] img")).to_be_visible()
    page.unroute("**/openseadragon.min.js")
    page.locator("[data-viewer-again]").click()
    expect(page.locator("[data-viewer-failed]")).to_be_hidden()
    _zoom(page)


def test_a_citation_is_copied_whole(page: Page, pages: dict[str, Drawn]) -> None:
    _open_document(page, pages)
    page.evaluate("navigator.clipboard?.writeText('') ")
    button = page.locator('[data-copy="cite-reference"]')
    words = button.inner_text()
    button.click()
    expect(button).not_to_have_text(words)
    expect(button.locator("+ [role=status]")).to_have_text(button.inner_text())


def test_the_card_on_paper_has_no_buttons_and_keeps_its_label(page: Page, pages: dict[str, Drawn]) -> None:
    page.emulate_media(media="print")
    _open_document(page, pages)
    for name in (".viewer__bar", ".thumbs", ".rcard", ".btn", ".nav"):
        assert page.locator(name).filter(visible=True).count() == 0, name
    expect(page.locator("dl.label")).to_be_visible()
    expect(page.locator("#cite-reference")).to_be_visible()


@pytest.mark.parametrize("width", [1440, 768, 390, 320])
def test_no_page_is_wider_than_the_screen(page: Page, pages: dict[str, Drawn], width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for name, drawn in pages.items():
        page.goto(SITE + drawn.address)
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, (name, width)
