"""RAWB: the hits by the database, the six facets added up in columns in memory."""

import numpy as np
from numpy.typing import NDArray

from catalogue.bench.raw.naive import NaiveSql
from catalogue.bench.raw.questions import MANY_FACET, SINGLE_FACETS, RawAnswer, RawQuestion


class RawColumns:
    """Columns of all items, read once."""

    def __init__(self, sql: NaiveSql) -> None:
        self._sql = sql
        names = ", ".join(f"coalesce({name}, 0)" for name in SINGLE_FACETS)
        rows = np.array(
            sql.run(f"SELECT id, {names} FROM {sql.schema}item ORDER BY id", []),
            dtype=np.int64,
        )
        self._first = int(rows[0, 0])
        self._single = {name: rows[:, place].copy() for place, name in enumerate(SINGLE_FACETS, start=1)}
        themes = np.array(
            sql.run(f"SELECT item, theme FROM {sql.schema}item_theme ORDER BY item", []),
            dtype=np.int64,
        )
        self._themes = themes[:, 1].copy()
        filed = np.bincount(themes[:, 0] - self._first, minlength=len(rows))
        self._begin = np.concatenate([[0], np.cumsum(filed)])

    def answer(self, question: RawQuestion) -> RawAnswer:
        """The same as SQL says of words without a filter."""
        match, parameter = self._sql.match(question)
        sql = f"SELECT {self._sql.key} FROM {self._sql.schema}text WHERE {match}"
        found = np.fromiter((row[0] for row in self._sql.run(sql, [parameter])), dtype=np.int64) - self._first
        facets = {name: _counted(column[found]) for name, column in self._single.items()}
        facets[MANY_FACET] = _counted(self._themes[self._places(found)])
        return RawAnswer(self._sql.page(question), len(found), facets)

    def _places(self, found: NDArray[np.int64]) -> NDArray[np.int64]:
        starts, lengths = self._begin[found], self._begin[found + 1] - self._begin[found]
        before = np.cumsum(lengths) - lengths
        return np.repeat(starts - before, lengths) + np.arange(int(lengths.sum()))


def _counted(values: NDArray[np.int64]) -> dict[int, int]:
    counts = np.bincount(values)
    return {int(value): int(counts[value]) for value in np.flatnonzero(counts) if value}
