"""Right before fast: hits, totals and facet sums are compared with bare SQL and with the author's key."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import QueryDict

from catalogue.bench.cases import Case
from catalogue.bench.corpus.key import PHRASE_OF_THE_KEY
from catalogue.bench.raw.naive import NaiveSql
from catalogue.bench.raw.questions import SIX_FACETS
from catalogue.bench.seeding.seed import KEY_FILE
from catalogue.item_facets import FACETS
from catalogue.search.asking import asked_by
from catalogue.search.results import Results, search

ALL_VALUES = 1_000_000
SIX = tuple(facet for facet in FACETS if facet.name in SIX_FACETS)
_TREES = {facet.name for facet in SIX if getattr(facet, "tree", False)}


class WrongAnswer(Exception):
    """The search and bare SQL do not find the same; a fast wrong answer is not measured."""


@dataclass(frozen=True)
class AuthorsKey:
    """The key the corpus left beside the database, in the keys of pages."""

    told: dict[str, Any]

    @classmethod
    def read(cls) -> "AuthorsKey":
        """The key of the database of this process."""
        return cls(json.loads((Path(settings.DATA_DIR) / KEY_FILE).read_text()))

    def of(self, case: Case) -> set[int] | None:
        """The items a case must find; None where the author has not written that down."""
        if case.of_phrase:
            numbers = set(self.told[PHRASE_OF_THE_KEY])
        elif case.lemma:
            numbers = set().union(*self.told["words"].get(case.lemma, {"": []}).values())
        else:
            return None
        return {self.told["first_key"] + number - 1 for number in numbers}


def found_by(case: Case) -> Results:
    """What the site's search says."""
    params = QueryDict(mutable=True)
    params.update(case.params)
    asked = asked_by(params)
    return search(asked.request, asked.columns)


def hits_of(results: Results) -> set[int]:
    """The keys of all items found."""
    columns = results.narrowing.columns
    return set(columns.ids[results.narrowing.passing].tolist())


def six_counts(results: Results) -> dict[str, dict[int, int]]:
    """The counts of the six facets bare SQL counts too, all values of each."""
    return {
        facet.name: {option.key: option.count for option in results.counts.options_of(facet, ALL_VALUES)}
        for facet in SIX
    }


def compare(case: Case, naive: NaiveSql) -> None:
    """Hold the site's answer against bare SQL's. Raises WrongAnswer."""
    if case.raw is None or not case.is_exact:
        return
    results = found_by(case)
    expected = naive.answer(case.raw)
    if results.total != expected.total or hits_of(results) != naive.keys(case.raw):
        raise WrongAnswer(f"{case.name}: {results.total} found, bare SQL finds {expected.total}")
    counted = six_counts(results)
    for name, counts in expected.facets.items():
        ours = {key: count for key, count in counted[name].items() if count}
        # Broader kinds count their narrower ones along; bare SQL counts each alone
        ours = {key: ours[key] for key in ours.keys() & counts} if name in _TREES else ours
        if ours != counts:
            raise WrongAnswer(f"{case.name}: the facet {name} is counted otherwise by bare SQL")


def accuracy(case: Case, key: AuthorsKey) -> dict[str, float]:
    """Recall and precision by the author's key; nothing where there is none."""
    wanted = key.of(case)
    if not wanted:
        return {}
    found = hits_of(found_by(case))
    right = len(wanted & found)
    return {"recall": round(right / len(wanted), 4), "precision": round(right / max(1, len(found)), 4)}
