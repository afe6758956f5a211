"""Tables of figures as text: aligned for the terminal, which Markdown reads as well."""

from collections.abc import Iterable, Sequence
from typing import Any

from catalogue.bench.goals import Result, verdicts

_LEFT_OUT = "—"


def table(header: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """A table with columns of equal width."""
    cells = [list(header), *([_text(value) for value in row] for row in rows)]
    widths = [max(len(row[place]) for row in cells) for place in range(len(header))]
    lines = ["| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |"
             for row in cells]  # fmt: skip
    lines.insert(1, "| " + " | ".join("-" * width for width in widths) + " |")
    return "\n".join(lines)


def questions(result: Result) -> str:
    """Every question: hits, recall, queries, times beside the limits."""
    header = (
        "question", "asked", "hits", "recall", "SQL queries", "page p50 / p95", "the same page again",
        "search p50 / p95",
        "RAWN p50", "RAWB p50", "search ÷ RAWN", "page ÷ RAWN", "page CPU",
    )  # fmt: skip
    return table(header, map(_question, result["searching"]["cases"]))


def _question(case: Result) -> list[Any]:
    if "reason" in case:
        return [case["kind"], case["name"], f"not run: {case['reason']}", *[None] * 10]
    page, again, core, rawn, rawb = (case.get(way) for way in ("page", "again", "core", "rawn", "rawb"))
    return [
        case["kind"],
        case["name"],
        case.get("hits"),
        case.get("recall"),
        case["queries"],
        _times(page),
        _times(again),
        _times(core),
        rawn and rawn["p50"],
        rawb and rawb["p50"],
        core and rawn and round(core["p50"] / rawn["p50"], 2),
        page and rawn and round(page["p50"] / rawn["p50"], 2),
        page and page["cpu"],
    ]


def visitors(result: Result) -> str:
    """Pages over HTTP, by one visitor and by eight."""
    header = ("page", "1 visitor p50 / p95", "pages/s", "8 visitors p50 / p95", "pages/s", "errors")
    rows = (
        [
            kind,
            _times(page["alone"]),
            page["alone"]["per_second"],
            _times(page["at_once"]),
            page["at_once"]["per_second"],
            page["alone"]["errors"] + page["at_once"]["errors"],
        ]
        for kind, page in result["serving"]["pages"].items()
    )
    return table(header, rows)


def peers(result: Result) -> str:
    """What the peers take for the same questions."""
    rows: list[list[Any]] = []
    for name, peer in result["peers"].items():
        if "reason" in peer:
            rows.append([name, "not run", peer["reason"], None])
        else:
            rows += [[name, kind, _times(each), each.get("hits")] for kind, each in peer.items()]
    return table(("peer", "question", "p50 / p95", "hits"), rows)


def goals(result: Result) -> str:
    """Every goal with its verdict."""
    header = ("goal", "what", "measured", "allowed", "verdict")
    return table(header, ([v.goal, v.what, v.measured, v.allowed, v.verdict] for v in verdicts(result)))


def seeding(result: Result) -> str:
    """How long the museum took to be made up."""
    return table(("stage", "seconds"), result["seeding"]["seconds"].items())


def whole(result: Result) -> str:
    """The report of a run."""
    loads = ", ".join(map(str, result["searching"]["loads"]))
    saved = result["saving"]
    memory = result["serving"]["memory"]
    parts = [
        f"# Search over {result['items']} items on {result['database']}, {result['date']}",
        machine_in_words(result["machine"]),
        f"Load average after each round: {loads}. Milliseconds, unless said otherwise. PING, a bare view in "
        f"process: {_times(result['searching']['ping'])}.",
        "## Questions",
        questions(result),
        "## Over HTTP",
        visitors(result),
        f"Two workers: RSS {memory['rss']} MiB, fair shares {memory['pss']} MiB. An item saved: "
        f"{_times(saved['large'])}; among {saved['small']['items']} items {_times(saved['small'])}.",
        "## Peers",
        peers(result),
        "## Goals",
        goals(result),
        "## Making up the museum",
        seeding(result),
    ]
    return "\n\n".join(parts) + "\n"


def machine_in_words(machine: dict[str, Any]) -> str:
    """What the figures were measured on."""
    return ", ".join(f"{name}: {value}" for name, value in machine.items())


def _times(figures: Result | None) -> str | None:
    return f"{figures['p50']:.2f} / {figures['p95']:.2f}" if figures else None


def _text(value: Any) -> str:
    if value is None:
        return _LEFT_OUT
    return f"{value:.2f}" if isinstance(value, float) else str(value)
