"""Telling all processes that something they keep in memory has changed, besides the items themselves."""

from typing import Any

from django.db import transaction
from django.db.models import Model
from django.db.models.signals import post_delete, post_save
from wagtail.contrib.search_promotions.models import SearchPromotion
from wagtail.signals import page_published, page_unpublished

from catalogue.authorities.models import Place, PlaceName
from catalogue.digital.models import PublicCopy
from catalogue.models import CatalogueItemPage, MuseumSettings
from catalogue.search.index.versions import next_version
from catalogue.search.models import ThesaurusEntry

WORDS: tuple[type[Model], ...] = (ThesaurusEntry, SearchPromotion, Place, PlaceName)
"""What queries are understood by."""
SHOWN: tuple[type[Model], ...] = (PublicCopy, MuseumSettings)
"""What remembered pages show besides items."""


def connect() -> None:
    """Listen to everything that is read into memory or shown by remembered pages."""
    for receiver, models in ((words_changed, WORDS), (shown_changed, SHOWN)):
        for model in models:
            uid = f"search.{receiver.__name__}.{model.__name__}"
            post_save.connect(receiver, sender=model, dispatch_uid=f"{uid}.saved")
            post_delete.connect(receiver, sender=model, dispatch_uid=f"{uid}.deleted")
    page_published.connect(page_changed, dispatch_uid="search.page_published")
    page_unpublished.connect(page_changed, dispatch_uid="search.page_unpublished")


def words_changed(raw: bool = False, **signal: Any) -> None:
    """Give the index another version, at which every process reads its words anew."""
    if not raw:
        next_version()


def page_changed(instance: Any, **signal: Any) -> None:
    """A page other than an item is shown in menus and lists; items tell of themselves."""
    if not isinstance(instance, CatalogueItemPage):
        shown_changed()


def shown_changed(raw: bool = False, **signal: Any) -> None:
    """Give the index another version once the change is committed, which need not hold up other writers."""
    if not raw:
        transaction.on_commit(next_version)
