"""Wagtail as it comes, on PostgreSQL, over the same pages."""

from typing import Any

from catalogue.bench.peers.absence import NotAtHand
from catalogue.bench.workspaces import SQLITE, Workspace


def measure(workspace: Workspace, rounds: int) -> dict[str, Any]:
    """Milliseconds of the same questions in one process. Raises NotAtHand."""
    if workspace.database_url.startswith(SQLITE):
        raise NotAtHand("its search on SQLite takes minutes; compared on PostgreSQL")
    figures: dict[str, Any] = workspace.step("peers.stock_search", rounds=rounds)
    return figures
