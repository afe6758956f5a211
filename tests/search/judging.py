"""Queries judged by hand over the forty demonstration records, and how well the search answers them."""

import csv
import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

DATA = Path(__file__).parent / "data"
BEST, GOOD = 3, 1
"""Grades of what is meant first of all and of what belongs to it."""
DEPTH = 10

Answer = Callable[[str], Sequence[str]]
"""Gives the ids of the records a query finds, the first first."""


@dataclass(frozen=True)
class Judgement:
    """A query, the grades of the records it must find, and the records it must not find."""

    category: str
    query: str
    grades: dict[str, int]
    unwanted: frozenset[str]


@dataclass(frozen=True)
class Verdict:
    """How one query was answered."""

    judgement: Judgement
    found: Sequence[str]

    @property
    def missed(self) -> set[str]:
        """Records that should have been found."""
        return set(self.judgement.grades) - set(self.found)

    @property
    def strays(self) -> set[str]:
        """Records that should not have been found."""
        return self.judgement.unwanted & set(self.found)

    @property
    def recall(self) -> float:
        """The share of the records that were found; 1 where none had to be."""
        wanted = self.judgement.grades
        return 1 - len(self.missed) / len(wanted) if wanted else 1.0

    @property
    def ndcg(self) -> float | None:
        """Normalised discounted cumulative gain of the first ten (Järvelin and Kekäläinen, 2002)."""
        grades = self.judgement.grades
        if not grades or BEST not in grades.values():
            return None
        ideal = gain(sorted(grades.values(), reverse=True))
        return gain([grades.get(each, 0) for each in self.found]) / ideal


def gain(grades: Iterable[int]) -> float:
    """Grades weighed by their place, the first ten of them."""
    return sum((2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(list(grades)[:DEPTH]))


def judgements() -> list[Judgement]:
    """The table of judged queries; an exclamation mark stands after what is meant first of all."""
    with (DATA / "judged.tsv").open(encoding="utf-8", newline="") as file:
        return [_judgement(row) for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]


def _judgement(row: dict[str, str | None]) -> Judgement:
    finds = (row["finds"] or "").split()
    return Judgement(
        category=str(row["category"]),
        query=str(row["query"]),
        grades={f"demo-{each.rstrip('!')}": BEST if each.endswith("!") else GOOD for each in finds},
        unwanted=frozenset(f"demo-{each}" for each in (row["not"] or "").split()),
    )


def judge(answer: Answer) -> list[Verdict]:
    """Ask every query."""
    return [Verdict(judgement, answer(judgement.query)) for judgement in judgements()]


def mean(numbers: Iterable[float]) -> float:
    """The mean of some numbers, of which there must be one."""
    listed = list(numbers)
    return sum(listed) / len(listed)


def table(verdicts: Sequence[Verdict]) -> str:
    """Recall, strays and nDCG by category, as text."""
    by_category: dict[str, list[Verdict]] = defaultdict(list)
    for verdict in verdicts:
        by_category[verdict.judgement.category].append(verdict)
    rows = [*((name, each) for name, each in by_category.items()), ("all", list(verdicts))]
    lines = ["category          queries  recall  nDCG@10  strays"]
    for name, each in rows:
        ranked = [verdict.ndcg for verdict in each if verdict.ndcg is not None]
        ndcg = f"{mean(ranked):7.3f}" if ranked else "      —"
        recall = mean(verdict.recall for verdict in each)
        lines.append(f"{name:<17} {len(each):7}  {recall:6.3f}  {ndcg}  {sum(len(v.strays) for v in each):6}")
    return "\n".join(lines)
