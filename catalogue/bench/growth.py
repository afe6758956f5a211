"""How times grow with the collection: t ~ N^k, beside the growth of the hits."""

from collections.abc import Sequence
from datetime import UTC, datetime
from math import log
from typing import Any

from catalogue.bench.cases import COMMON_WORD, DEEP_PAGE, FIRST_PAGE, ITEM, LANDING, RARE_WORD
from catalogue.bench.goals import FAIL, PASS
from catalogue.bench.machine import machine
from catalogue.bench.tables import machine_in_words, table
from catalogue.bench.workspaces import Place

Result = dict[str, Any]
ALLOWED_FOR_TEN_TIMES = {
    COMMON_WORD: 8.0, RARE_WORD: 2.5, LANDING: 1.5, FIRST_PAGE: 1.5, DEEP_PAGE: 1.5, ITEM: 2.5
}  # fmt: skip
"""G8: how many times longer a page may take when the collection grows tenfold."""


def run_growth(place: Place, sizes: Sequence[int], rounds: int) -> Result:
    """Measure museums of several sizes. Raises StepFailed."""
    runs = {}
    for size in sizes:
        with place.workspace(size) as workspace:
            workspace.seeded(for_the_cms=False)
            runs[size] = workspace.step("searching", rounds=rounds)
    return {
        "date": datetime.now(UTC).date().isoformat(),
        "machine": machine(),
        "database": place.vendor,
        "sizes": list(sizes),
        "runs": runs,
    }


def growth_report(result: Result) -> str:
    """The table with its date and machine."""
    sizes = ", ".join(map(str, result["sizes"]))
    told = f"Milliseconds, p50; a time grows as N to the power of k. {machine_in_words(result['machine'])}"
    heading = f"# Growth of the search over {sizes} items on {result['database']}, {result['date']}"
    return "\n\n".join([heading, told, growth_table(result)]) + "\n"


def growth_table(result: Result) -> str:
    """A row for each question: its times, its exponent and that of its hits, the verdict."""
    sizes: list[int] = result["sizes"]
    columns = [f"{way} at {size}" for size in sizes for way in ("page", "search")]
    header = ("question", "asked", *columns, "k of the page", "k of the search", "k of the hits", "G8")
    return table(header, (_row(result, place) for place in _measured_at_all_sizes(result)))


def _measured_at_all_sizes(result: Result) -> list[tuple[str, str]]:
    """Kinds and names of what was asked in the smallest museum."""
    first = result["runs"][result["sizes"][0]]["cases"]
    return [(case["kind"], case["name"]) for case in first if "reason" not in case]


def _row(result: Result, question: tuple[str, str]) -> list[Any]:
    sizes: list[int] = result["sizes"]
    cases = [_case(result["runs"][size]["cases"], question) for size in sizes]
    pages = [case["page"]["p50"] for case in cases]
    searches = [case["core"]["p50"] if "core" in case else None for case in cases]
    hits = [case.get("hits") for case in cases]
    times = [each for pair in zip(pages, searches, strict=True) for each in pair]
    exponents = [_exponent(sizes, values) for values in (pages, searches, hits)]
    return [*question, *times, *exponents, _verdict(question[0], sizes, pages)]


def _case(cases: list[Result], question: tuple[str, str]) -> Result:
    # The deep page of a small museum bears another name
    of_kind = [case for case in cases if case["kind"] == question[0]]
    return next((case for case in of_kind if case["name"] == question[1]), of_kind[0])


def _exponent(sizes: Sequence[int], values: Sequence[float | None]) -> float | None:
    first, last = values[0], values[-1]
    return log(last / first) / log(sizes[-1] / sizes[0]) if first and last else None


def _verdict(kind: str, sizes: Sequence[int], pages: Sequence[float]) -> str | None:
    if kind not in ALLOWED_FOR_TEN_TIMES:
        return None
    allowed = ALLOWED_FOR_TEN_TIMES[kind] ** (log(sizes[-1] / sizes[-2], 10))
    grown = pages[-1] / pages[-2]
    return f"{grown:.2f} of {allowed:.1f}: {PASS if grown <= allowed else FAIL}"
