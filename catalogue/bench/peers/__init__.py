"""Other programs over the same data. Each may be absent: then the table says so, and why."""

from collections.abc import Callable, Sequence
from typing import Any

from catalogue.bench.peers import datasette, wagtail
from catalogue.bench.peers.absence import NotAtHand
from catalogue.bench.workspaces import Workspace

PEERS: dict[str, Callable[[Workspace, int], dict[str, Any]]] = {
    "datasette": datasette.measure,
    "wagtail": wagtail.measure,
}


def measure_peers(names: Sequence[str], workspace: Workspace, rounds: int) -> dict[str, dict[str, Any]]:
    """The figures of each peer, or the reason why it was not run."""
    told: dict[str, dict[str, Any]] = {}
    for name, measure in PEERS.items():
        if name not in names:
            told[name] = {"reason": "not asked for"}
            continue
        try:
            told[name] = measure(workspace, rounds)
        except NotAtHand as absence:
            told[name] = {"reason": str(absence)}
    return told
