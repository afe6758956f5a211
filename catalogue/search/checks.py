"""The index and the queries must speak of words in the same way."""

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage
from django.core.checks import Warning as CheckWarning
from django.db import DatabaseError

from catalogue.search.models import SearchIndexState
from catalogue.text.morphology import ANALYSER_VERSION


def index_was_made_by_this_analyser(
    app_configs: Sequence[AppConfig] | None, databases: Sequence[str] | None = None, **options: Any
) -> list[CheckMessage]:
    """Warn when words in the index were cut in another way than words in queries will be."""
    if not databases:
        return []
    try:
        stored = SearchIndexState.stored_version()
    except DatabaseError:
        return []  # before the first migration there is no index to doubt
    if stored == ANALYSER_VERSION:
        return []
    return [
        CheckWarning(
            f"The search index was made by analyser {stored or 'unknown'}, the code has {ANALYSER_VERSION}.",
            hint="Run manage.py rebuild_search; until then some words are not found.",
            id="search.W001",
        )
    ]
