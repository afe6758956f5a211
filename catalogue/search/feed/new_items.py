"""The feed of the newest items among those asked for."""

from dataclasses import dataclass, replace
from datetime import datetime

from django.conf import settings
from django.utils.translation import gettext as _

from catalogue.models import MuseumSettings
from catalogue.presentation.addresses import absolute
from catalogue.search.addresses import feed_address, list_address
from catalogue.search.asking import Asked
from catalogue.search.filed_under import filed_under
from catalogue.search.loosening import years_in_words
from catalogue.search.parameters import SearchRequest
from catalogue.search.results import search

from .atom import MuseumFeed
from .entries import entry_of, in_xml

MOST_ENTRIES = 50


@dataclass(frozen=True)
class Written:
    """A feed as it is sent, and the moment of its latest entry."""

    content: str
    latest: datetime


def new_items(asked: Asked, museum: MuseumSettings) -> Written:
    """Write the feed of a search: whatever order was asked for, the latest published item comes first."""
    newest = replace(asked.request, sort="added", page=1, per_page=MOST_ENTRIES, lists_items=True)
    results = search(newest, asked.columns)
    address = absolute(feed_address(asked.request))
    feed = MuseumFeed(
        title=in_xml(title_of(asked.request)),
        link=absolute(list_address(asked.request)),
        description=None,
        subtitle=museum.name,
        language=settings.LANGUAGE_CODE,
        author_name=museum.name,
        author_link=absolute("/"),
        feed_url=address,
        feed_guid=address,
    )
    for item in results.items:
        feed.add_item(**entry_of(item, filed_under(results.narrowing.columns, item.pk)))
    return Written(feed.writeString("utf-8"), feed.latest_post_date())


def title_of(asked: SearchRequest) -> str:
    """What the feed tells of, in words: «Новое в каталоге: «книги на село», документы, 1920–1969»."""
    words = [f"«{asked.typed}»"] if asked.typed else []
    years = (asked.item_filter.year_from, asked.item_filter.year_to)
    words += [str(label) for choice in asked.item_filter.chosen.values() for label in choice.labels.values()]
    words += [years_in_words(years)] if asked.item_filter.has_years else []
    if not words:
        return _("New in the catalogue")
    return _("New in the catalogue: %(words)s") % {"words": ", ".join(words)}
