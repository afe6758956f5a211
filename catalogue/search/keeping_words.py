"""Telling all processes that the words queries are understood by have changed."""

from typing import Any

from django.db.models import Model
from django.db.models.signals import post_delete, post_save
from wagtail.contrib.search_promotions.models import SearchPromotion

from catalogue.authorities.models import Place, PlaceName
from catalogue.search.index.versions import next_version
from catalogue.search.models import ThesaurusEntry

MODELS: tuple[type[Model], ...] = (ThesaurusEntry, SearchPromotion, Place, PlaceName)
"""What the thesaurus and the recommendations are read from."""


def connect() -> None:
    """Listen to every model queries are understood by."""
    for model in MODELS:
        post_save.connect(words_changed, sender=model, dispatch_uid=f"search.words.{model.__name__}")
        post_delete.connect(words_changed, sender=model, dispatch_uid=f"search.no_words.{model.__name__}")


def words_changed(raw: bool = False, **signal: Any) -> None:
    """Give the index another version, at which every process reads these words anew."""
    if not raw:
        next_version()
