"""What the search server says of itself and of our indexes."""

from collections.abc import Sequence
from typing import Any

from modelsearch.backends import get_search_backend

from catalogue.search.index.catching_up import behind
from catalogue.search.index.tables import TABLE
from catalogue.search.server.analysis import prefixed
from catalogue.search.server.client import client
from catalogue.search.server.trying_again import waiting_since
from catalogue.text.morphology import ANALYSER_VERSION


def server_state() -> dict[str, Any]:
    """Version, how many items the server does not know as they are now, since when. Raises ServerSilent."""
    since = waiting_since()
    return {
        "version": client().info()["version"]["number"],
        "items_behind": behind(),
        "waiting_since": since.isoformat() if since else None,
    }


def indexes_of_another_analyser() -> dict[str, str | None]:
    """Our indexes that are missing (None) or were made by another analyser (its version).

    Raises ServerSilent.
    """
    made_by = _analysers(our_indexes())
    return {name: analyser for name, analyser in made_by.items() if analyser != ANALYSER_VERSION}


def our_indexes() -> list[str]:
    """The names visitors and the CMS are answered under."""
    return [prefixed(TABLE), *(index.name for index in get_search_backend("default").all_indexes())]


def _analysers(aliases: Sequence[str]) -> dict[str, str | None]:
    shown = {"filter_path": "*.aliases,*.mappings._meta", "ignore_unavailable": "true"}
    told = client().indices.get(index=",".join(aliases), params=shown)
    made_by = {
        alias: index.get("mappings", {}).get("_meta", {}).get("analyser", "")
        for index in told.values()
        for alias in index.get("aliases", {})
    }
    return {alias: made_by.get(alias) for alias in aliases}
