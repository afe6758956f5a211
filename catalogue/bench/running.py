"""A whole run: the museum made up, then measured within a process, over HTTP, at saving, beside its peers."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from catalogue.bench.machine import machine
from catalogue.bench.peers import measure_peers
from catalogue.bench.serving import serve
from catalogue.bench.workspaces import Place, Workspace

SMALL = 1000
"""The museum among whose items saving is measured for comparison."""


def run_search(place: Place, items: int, rounds: int, peers: Sequence[str]) -> dict[str, Any]:
    """Everything about the search in a museum of so many items. Raises StepFailed, NotReady."""
    with place.workspace(items) as workspace:
        seeding = workspace.seeded()
        searching = workspace.step("searching", rounds=rounds)
        return {
            "date": datetime.now(UTC).date().isoformat(),
            "machine": machine(),
            "items": items,
            "database": place.vendor,
            "seeding": seeding,
            "searching": searching,
            "serving": serve(workspace, searching["cases"]),
            "peers": measure_peers(peers, workspace, rounds),
            "saving": {"small": _small_saving(place, items), "large": _saving(workspace)},
        }


def _small_saving(place: Place, items: int) -> dict[str, Any]:
    with place.workspace(min(SMALL, items // 2)) as workspace:
        workspace.seeded()
        return {"items": workspace.items, **_saving(workspace)}


def _saving(workspace: Workspace) -> dict[str, Any]:
    figures: dict[str, Any] = workspace.step("saving")
    return figures
