"""Atom with pictures, datings and named categories, which Django's own writer does not know."""

from datetime import UTC, datetime
from typing import Any

from django.utils.feedgenerator import Atom1Feed
from django.utils.xmlutils import SimplerXMLGenerator

MEDIA_RSS = "http://www.rssboard.org/media-rss"
DUBLIN_CORE = "http://purl.org/dc/terms/"
NEVER = datetime(1970, 1, 1, tzinfo=UTC)


class MuseumFeed(Atom1Feed):
    """A feed of items; `add_item` takes three things more.

    `picture`: the attributes of a Media RSS thumbnail; `dating`: as the museum writes it; `filed`: pairs of
    attributes of a category's scheme, term and label.
    """

    def root_attributes(self) -> dict[str, str]:
        """Name the languages of the additions."""
        return super().root_attributes() | {"xmlns:media": MEDIA_RSS, "xmlns:dcterms": DUBLIN_CORE}

    def latest_post_date(self) -> datetime:
        """The moment of the latest entry; a feed without entries has not changed since ever."""
        return super().latest_post_date() if self.items else NEVER

    def add_item_elements(self, handler: SimplerXMLGenerator, item: dict[str, Any]) -> None:
        """Write an entry with what Atom itself has no words for."""
        super().add_item_elements(handler, item)
        for attributes in item["filed"]:
            handler.addQuickElement("category", "", attributes)
        if item["dating"]:
            handler.addQuickElement("dcterms:created", item["dating"])
        if item["picture"]:
            handler.addQuickElement("media:thumbnail", "", item["picture"])
