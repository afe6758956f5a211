"""The index and the queries must speak of words in the same way."""

from collections.abc import Sequence
from importlib import import_module
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error
from django.core.checks import Warning as CheckWarning
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from catalogue.search.models import SearchIndexState, index_maker
from catalogue.search.server.silence import ServerSilent

REBUILD = "Run manage.py rebuild_search; until then some words are not found."


def index_was_made_by_this_analyser(
    app_configs: Sequence[AppConfig] | None, databases: Sequence[str] | None = None, **options: Any
) -> list[CheckMessage]:
    """Refuse when words in the index were cut in another way than words in queries will be.

    While migrations wait it only warns: they come first, then the index is made anew.
    """
    if not databases:
        return []
    try:
        stored = SearchIndexState.stored_version()
    except DatabaseError:
        return []  # before the first migration there is no index to doubt
    if stored != index_maker():
        said = f"The search index was made by analyser {stored or 'unknown'}, the code has {index_maker()}."
        return [_doubt(said, "001")]
    return _doubts_about_the_server() if settings.SEARCH_SERVER else []


def _doubts_about_the_server() -> list[CheckMessage]:
    """The server keeps with every index which analyser made it."""
    # The client is there only where a server is named
    state = import_module("catalogue.search.server.state")
    try:
        strange = state.indexes_of_another_analyser()
    except ServerSilent as silence:
        said = f"The search server does not answer: {silence}."
        return [CheckWarning(said, hint="See SEARCH_URL and the server's own log.", id="search.W002")]
    return [
        _doubt(f"{name} on the search server: {analyser or 'missing'}.", "003")
        for name, analyser in strange.items()
    ]


def _doubt(said: str, number: str) -> CheckMessage:
    if _migrations_wait():
        return CheckWarning(said, hint=REBUILD, id=f"search.W{number}")
    return Error(said, hint=REBUILD, id=f"search.E{number}")


def _migrations_wait() -> bool:
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))
