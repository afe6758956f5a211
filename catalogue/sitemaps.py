"""What public pages there are, in parts: an index of them, and the addresses of each.

Items are told in parts of so many catalogue numbers. A part is found by its numbers alone, so it costs the
same for the last as for the first, and an item never moves from one to another.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models import F, Max, QuerySet
from wagtail.models import Page

from catalogue.models import CatalogueItemPage
from catalogue.presentation.addresses import item_address

MOST_ADDRESSES = 10_000
"""In one part. The protocol allows 50 000; smaller parts are read again sooner when one item has changed."""
PAGES = "pages"
VIEWS = ("/api/",)
"""Public pages that do not stand in the tree."""


@dataclass(frozen=True)
class Part:
    """A part of the map by its name, with the moment of its latest change."""

    name: str
    changed: str


@dataclass(frozen=True)
class Listed:
    """A public page, with the moment of its latest change."""

    address: str
    changed: str


def parts() -> list[Part]:
    """All parts: the pages around the items first. Costs two queries."""
    around = _pages().aggregate(latest=Max("last_published_at"))["latest"]
    of_items = (
        CatalogueItemPage.objects.in_catalogue()
        .annotate(part=(F("number") - 1) / MOST_ADDRESSES + 1)
        .order_by("part")
        .values_list("part")
        .annotate(latest=Max("last_published_at"))
    )
    named = [(PAGES, around), *((f"items-{number}", latest) for number, latest in of_items)]
    return [Part(name, _written(latest)) for name, latest in named]


def pages_listed() -> Iterator[Listed]:
    """Home, sections, exhibitions, networks, plain pages, in the order of the tree. Costs a few queries."""
    for path, changed in _pages().order_by("path").values_list("url_path", "last_published_at"):
        yield Listed(f"/{path.split('/', 2)[2]}", _written(changed))  # it begins with the home page's slug
    yield from (Listed(address, "") for address in VIEWS)


def items_listed(part: int) -> Iterator[Listed]:
    """The items of one part in the order of their numbers; none where there are none. Costs one query."""
    numbers = (1 + (part - 1) * MOST_ADDRESSES, part * MOST_ADDRESSES)
    items = CatalogueItemPage.objects.in_catalogue().filter(number__range=numbers).order_by("number")
    for slug, changed in items.values_list("slug", "last_published_at"):
        yield Listed(item_address(slug), _written(changed))


def _pages() -> QuerySet[Page]:
    items = CatalogueItemPage.objects.values("pk")
    return Page.objects.live().public().filter(depth__gt=1).exclude(pk__in=items)


def _written(moment: datetime | None) -> str:
    """As the protocol wants it; nothing where nothing is known."""
    return moment.isoformat(timespec="seconds") if moment else ""
