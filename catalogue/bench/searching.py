"""The step that measures the search within one process, beside the limits, in turns."""

from collections.abc import Callable
from functools import partial
from typing import Any

from catalogue.bench.calls import PING, Application, has_address
from catalogue.bench.cases import ITEM, Case, as_json, cases
from catalogue.bench.progress import tell
from catalogue.bench.raw.columns import RawColumns
from catalogue.bench.raw.naive import NaiveSql, naive_sql
from catalogue.bench.timing import take_turns
from catalogue.bench.truth import SIX, AuthorsKey, accuracy, compare, found_by
from catalogue.models import CatalogueItemPage

PAGE, AGAIN, CORE, RAWN, RAWB = "page", "again", "core", "rawn", "rawb"
CHOSEN_FACETS = ("library", "period", "theme")


def run(rounds: int) -> dict[str, Any]:
    """Measure every question; gives its figures, and why one was not asked."""
    application, naive, key = Application(), naive_sql(), AuthorsKey.read()
    columns = RawColumns(naive)
    asked, told = [], []
    for case in cases(CatalogueItemPage.objects.count(), _commonest()):
        if not has_address(case.path):
            told.append(as_json(case) | {"reason": f"the site has no address {case.path}"})
            continue
        compare(case, naive)
        asked.append(case)
        told.append(as_json(case) | _facts(case, application, key))
    asked.append(_item())
    told.append(as_json(asked[-1]) | {"queries": application.queries_of(asked[-1].path)})
    samples, loads = take_turns(_work(asked, application, naive, columns), rounds)
    for case, figures in zip(asked, [each for each in told if "reason" not in each], strict=True):
        for way in (PAGE, AGAIN, CORE, RAWN, RAWB):
            if f"{case.kind}|{case.name}|{way}" in samples:
                figures[way] = samples[f"{case.kind}|{case.name}|{way}"].as_json()
    return {"ping": samples[PING].as_json(), "cases": told, "loads": loads}


def _facts(case: Case, application: Application, key: AuthorsKey) -> dict[str, Any]:
    tell(f"asked: {case.kind}, {case.name}")
    application.get(case.path, **case.params)  # what a process reads once is no query of the page
    facts: dict[str, Any] = {"queries": application.queries_of(case.path, **case.params)}
    facts["bytes"] = len(application.get(case.path, **case.params))
    if case.path == Case("", "").path:
        facts |= {"hits": found_by(case).total, **accuracy(case, key)}
    return facts


def _work(
    asked: list[Case], application: Application, naive: NaiveSql, columns: RawColumns
) -> dict[str, Callable[[], Any]]:
    """Every question in every way, those of one question side by side."""
    work: dict[str, Callable[[], Any]] = {PING: partial(application.get, PING)}
    for case in asked:
        ways: dict[str, Callable[[], Any]] = {PAGE: partial(application.get, case.path, **case.params)}
        if case.path == Case("", "").path:
            ways[CORE] = partial(_whole_answer, case)
            ways[AGAIN] = partial(application.again, case.path, **case.params)
        if case.raw is not None:
            ways[RAWN] = partial(naive.answer, case.raw)
        if case.raw is not None and case.raw.words:
            ways[RAWB] = partial(columns.answer, case.raw)
        work |= {f"{case.kind}|{case.name}|{way}": done for way, done in ways.items()}
    return work


def _whole_answer(case: Case) -> None:
    """Everything the bare tables are asked for: the rows of the page, the total, six facets."""
    results = found_by(case)
    if results.keys and not results.items:
        raise LookupError(case)
    for facet in SIX:
        results.counts.options_of(facet)


def _commonest() -> dict[str, tuple[str, int]]:
    """The commonest value of the facets that are chosen together."""
    counts = found_by(Case("", "")).counts
    facets = {facet.name: facet for facet in SIX}
    first = {
        name: max(counts.options_of(facets[name]), key=lambda option: option.count) for name in CHOSEN_FACETS
    }
    return {name: (option.value, option.key) for name, option in first.items()}


def _item() -> Case:
    middle = CatalogueItemPage.objects.count() // 2
    page = CatalogueItemPage.objects.in_catalogue().order_by("number")[middle]
    return Case(ITEM, "in the middle", path=page.address)
