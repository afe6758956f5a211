"""The search over HTTP: one visitor and eight, the start of the server, its memory after the walk."""

from typing import Any

from catalogue.bench.calls import PING
from catalogue.bench.cases import (
    CATALOGUE,
    COMMON_WORD,
    DEEP_PAGE,
    ITEM,
    LANDING,
    RARE_WORD,
    SUGGESTIONS,
    THREE_FACETS,
)
from catalogue.bench.servers import served
from catalogue.bench.visitors import AT_ONCE, measure
from catalogue.bench.workspaces import Workspace

WALKED = (LANDING, COMMON_WORD, RARE_WORD, THREE_FACETS, DEEP_PAGE, SUGGESTIONS, ITEM)


def serve(workspace: Workspace, cases: list[dict[str, Any]]) -> dict[str, Any]:
    """Walk through one page of each kind; gives figures by kind, and those of the server.

    Args:
        workspace: a seeded workspace.
        cases: what the measurement within one process told of its cases.
    """
    asked = _one_of_each_kind(cases)
    with served(workspace, CATALOGUE) as server:
        pages = {
            kind: {
                "alone": measure(server.port, case["path"], case["params"], 1),
                "at_once": measure(server.port, case["path"], case["params"], AT_ONCE),
            }
            for kind, case in asked.items()
        }
        return {
            "pages": pages,
            "memory": server.memory(),
            "seconds_to_first_answer": server.seconds_to_first_answer,
            "seconds_to_first_page": server.seconds_to_first_page,
        }


def _one_of_each_kind(cases: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    asked: dict[str, dict[str, Any]] = {PING: {"path": PING, "params": {}}}
    for case in cases:
        if case["kind"] in WALKED and "reason" not in case:
            asked.setdefault(case["kind"], case)
    return asked
