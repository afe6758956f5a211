"""Configuration of the app ``search``."""

from importlib import import_module
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core import checks
from django.db import connections
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    """Finding items by words and by facets: queries, ranking, counts, the results page."""

    name = "catalogue.search"
    label = "search"
    verbose_name = _("Search")

    def ready(self) -> None:
        """Keep the index true, and let ``check`` doubt one that another analyser has made."""
        from . import keeping, telling  # models are not loaded before this moment
        from .checks import index_was_made_by_this_analyser

        keeping.connect()
        telling.connect()
        post_migrate.connect(note_version_of_an_empty_index, sender=self)
        checks.register(index_was_made_by_this_analyser, checks.Tags.database)


def note_version_of_an_empty_index(using: str, **signal: Any) -> None:
    """An index with nothing in it will be filled by this code's analyser."""
    from modelsearch.conf import get_app_config  # models are not loaded when this module is

    from .models import SearchIndexState

    entry_model = get_app_config().get_model("IndexEntry")
    tables = set(connections[using].introspection.table_names())
    if not {entry_model._meta.db_table, SearchIndexState._meta.db_table} <= tables:
        return  # a migration of some apps only
    if SearchIndexState.stored_version() is None and not entry_model.objects.using(using).exists():
        SearchIndexState.note_rebuilt()
        if settings.SEARCH_SERVER:
            import_module("catalogue.search.server.beginning").make_first_indexes()
