"""An item as an entry of a feed: public words and a public picture, nothing of people who handed it over."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.feedgenerator import Enclosure

from catalogue.digital.models import PublicCopy
from catalogue.presentation.addresses import absolute, item_address, permanent_address
from catalogue.presentation.pictures import CARD
from catalogue.search.columns.values import KnownValue

CATEGORIES = ("kind", "theme")
PICTURE_TYPE = "image/webp"
LONGEST_SUMMARY = 600
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Filed = Mapping[str, Sequence[KnownValue]]


def entry_of(item: Any, filed: Filed) -> dict[str, Any]:
    """What ``MuseumFeed.add_item`` is told of an item.

    Args:
        item: made by ``for_cards()``.
        filed: what it is filed under.
    """
    copy = _copy(item)
    return {
        "title": in_xml(item.title),
        "link": absolute(item_address(item.slug)),
        "unique_id": absolute(permanent_address(item.catalogue_number)),
        "pubdate": item.first_published_at,
        "updateddate": item.last_published_at or item.first_published_at,
        "description": in_xml(_summary(item, copy)),
        "dating": in_xml(item.date_text),
        "filed": [_category(name, value) for name in CATEGORIES for value in filed.get(name, ())],
        "item_copyright": next((in_xml(value.label) for value in filed.get("rights", ())), None),
        "enclosures": [Enclosure(_url(copy), str(copy.byte_size), PICTURE_TYPE)] if copy else [],
        "picture": _thumbnail(copy) if copy else None,
    }


def in_xml(text: str) -> str:
    """The text without the signs XML 1.0 has no way to write."""
    return _NO_XML.sub(" ", text)


def _copy(item: Any) -> PublicCopy | None:
    """The public copy a card would show."""
    made = item.lead_image.public_copies.all() if item.lead_image else ()
    copies = sorted(made, key=lambda copy: copy.width)
    wide_enough = (copy for copy in copies if copy.width >= CARD)
    return next(wide_enough, copies[-1] if copies else None)


def _url(copy: PublicCopy) -> str:
    return absolute(copy.file.url)


def _thumbnail(copy: PublicCopy) -> dict[str, str]:
    return {"url": _url(copy), "width": str(copy.width), "height": str(copy.height)}


def _summary(item: Any, copy: PublicCopy | None) -> str:
    shown = {"item": item, "copy": copy, "url": _url(copy) if copy else "", "longest": LONGEST_SUMMARY}
    return render_to_string("search/feed_entry.html", shown)


def _category(facet: str, value: KnownValue) -> dict[str, str]:
    return {
        "scheme": absolute(reverse("search:values", args=[facet])),
        "term": value.slug,
        "label": in_xml(value.label),
    }
