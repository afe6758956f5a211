"""Texts of items in SQLite's FTS5."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
from django.db import connection

from catalogue.search.expressions import (
    AllOf,
    AnyOf,
    Expression,
    InOrder,
    Nothing,
    Without,
    Word,
    any_of,
    holds_phrase,
)
from catalogue.search.index.documents import COLUMNS, ItemTexts
from catalogue.search.index.phrases import stands_in
from catalogue.search.index.streams import EXACT, as_stream
from catalogue.search.index.tables import Keys, Layer, as_keys

LONGEST_STEP = 6
"""A word leaves up to this many tokens, so its neighbour begins within them."""


class Table:
    """An FTS5 table whose rowid is the key of the item."""

    def __init__(self, name: str) -> None:
        self.name = name

    def make(self) -> None:
        """Make the table, empty."""
        self._run(f"DROP TABLE IF EXISTS {self.name}")
        columns = ", ".join(COLUMNS)
        self._run(
            f"CREATE VIRTUAL TABLE {self.name} "
            f"USING fts5({columns}, tokenize = 'unicode61 remove_diacritics 0')"
        )

    def take_the_place_of(self, name: str) -> None:
        """Be the table of that name from now on."""
        self._run(f"DROP TABLE IF EXISTS {name}")
        self._run(f"ALTER TABLE {self.name} RENAME TO {name}")
        self.name = name

    def write(self, documents: Sequence[ItemTexts]) -> None:
        """Store the texts of some items."""
        rows: list[tuple[int | str, ...]] = [
            (each.item_id, *map(as_stream, each.columns())) for each in documents
        ]
        names = ", ".join(("rowid", *COLUMNS))
        sql = f"INSERT OR REPLACE INTO {self.name}({names}) VALUES (%s, %s, %s, %s, %s)"
        with connection.cursor() as cursor:
            cursor.executemany(sql, rows)

    def remove(self, keys: Sequence[int]) -> None:
        """Forget some items."""
        with connection.cursor() as cursor:
            cursor.executemany(f"DELETE FROM {self.name} WHERE rowid = %s", [(key,) for key in keys])

    def hits(self, expression: Expression, columns: Sequence[str] = COLUMNS) -> Keys:
        """The keys of the items found; phrases are verified on the stored text."""
        if isinstance(expression, Nothing):
            return np.empty(0, dtype=np.int64)
        if not holds_phrase(expression):
            (keys,) = self.layers([(expression, columns)])
            return keys
        match expression:
            case AllOf(parts=parts):
                return _folded(np.intersect1d, [self.hits(part, columns) for part in _phrases_apart(parts)])
            case AnyOf(parts=parts):
                return _folded(np.union1d, [self.hits(part, columns) for part in parts])
            case Without(wanted=wanted, unwanted=unwanted):
                return np.setdiff1d(self.hits(wanted, columns), self.hits(unwanted))
            case InOrder():
                return self._in_order(expression, columns)
        raise TypeError(f"a phrase cannot stand in {expression!r}")

    def layers(self, asked: Sequence[Layer]) -> list[Keys]:
        """The hits of several expressions without phrases, each in its columns, by one question."""
        one = f"SELECT %s, group_concat(rowid, ' ') FROM {self.name} WHERE {self.name} MATCH %s"
        parameters = [part for place, layer in enumerate(asked) for part in (str(place), _in_columns(*layer))]
        found = dict(self._run(" UNION ALL ".join([one] * len(asked)), *parameters))
        return [as_keys(found[str(place)]) for place in range(len(asked))]

    def _in_order(self, phrase: InOrder, columns: Sequence[str]) -> Keys:
        near = " AND ".join(_near(first, second) for first, second in pairwise(phrase.parts))
        match = f"{{{' '.join(columns)}}} : ({near})"
        sql = f"SELECT rowid, {', '.join(columns)} FROM {self.name} WHERE {self.name} MATCH %s"
        rows = self._run(sql, match)
        found = [key for key, *texts in rows if any(stands_in(phrase, text) for text in texts)]
        return np.array(found, dtype=np.int64)

    def _run(self, sql: str, *parameters: str) -> list[Any]:
        with connection.cursor() as cursor:
            cursor.execute(sql, parameters)
            return cursor.fetchall() if cursor.description else []


def as_match(expression: Expression) -> str:
    """The expression in the syntax of FTS5."""
    match expression:
        case Word(prefix=True):
            return f'"{EXACT}{expression.forms[0]}" *'
        case Word(forms=forms):
            return "(" + " OR ".join(f'"{form}"' for form in forms) + ")"
        case AllOf(parts=parts):
            return "(" + " AND ".join(map(as_match, parts)) + ")"
        case AnyOf(parts=parts):
            return "(" + " OR ".join(map(as_match, parts)) + ")"
        case Without(wanted=wanted, unwanted=unwanted):
            return f"({as_match(wanted)} NOT {as_match(unwanted)})"
    raise TypeError(f"FTS5 cannot be asked for {expression!r}")


def _in_columns(expression: Expression, columns: Sequence[str]) -> str:
    match = as_match(expression)
    return match if len(columns) == len(COLUMNS) else f"{{{' '.join(columns)}}} : {match}"


def _near(first: Word, second: Word) -> str:
    pairs = (f'NEAR("{one}" "{two}", {LONGEST_STEP})' for one in first.forms for two in second.forms)
    return "(" + " OR ".join(pairs) + ")"


def _phrases_apart(parts: Iterable[Expression]) -> list[Expression]:
    """All parts without a phrase in one expression, so that they cost one question."""
    plain = tuple(part for part in parts if not holds_phrase(part))
    others = [part for part in parts if holds_phrase(part)]
    return [AllOf(plain) if len(plain) > 1 else any_of(plain), *others] if plain else others


def _folded(operation: Any, found: list[Keys]) -> Keys:
    first, *others = found
    for each in others:
        first = operation(first, each)
    return first
