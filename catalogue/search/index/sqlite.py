"""Texts of items in SQLite's FTS5."""

from collections.abc import Iterator, Sequence
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
)
from catalogue.search.index.documents import COLUMNS, ItemTexts
from catalogue.search.index.phrase_tree import Leaf, joined, leaves
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
        """The keys of the items found, by one question for words and one for phrases."""
        if isinstance(expression, Nothing):
            return np.empty(0, dtype=np.int64)
        asked = list(dict.fromkeys(leaves(expression, columns)))
        phrases = [leaf for leaf in asked if leaf.phrase]
        plain = [leaf for leaf in asked if not leaf.phrase]
        by_words = self.layers([(leaf.expression, leaf.columns) for leaf in plain]) if plain else []
        found = dict(zip(plain, by_words, strict=True)) | self._in_order(phrases)
        return joined(expression, columns, found)

    def layers(self, asked: Sequence[Layer]) -> list[Keys]:
        """The hits of several expressions without phrases, each in its columns, by one question."""
        one = f"SELECT %s, group_concat(rowid, ' ') FROM {self.name} WHERE {self.name} MATCH %s"
        parameters = [part for place, layer in enumerate(asked) for part in (str(place), as_match(*layer))]
        found = dict(self._run(" UNION ALL ".join([one] * len(asked)), *parameters))
        return [as_keys(found[str(place)]) for place in range(len(asked))]

    def _in_order(self, asked: Sequence[Leaf]) -> dict[Leaf, Keys]:
        """What holds the phrases: their words stand near in the index, and in order in the stored text."""
        one = f"SELECT %s, rowid, {', '.join(COLUMNS)} FROM {self.name} WHERE {self.name} MATCH %s"
        parameters = [part for place, leaf in enumerate(asked) for part in (str(place), _near_words(leaf))]
        rows = self._run(" UNION ALL ".join([one] * len(asked)), *parameters) if asked else []
        found: dict[Leaf, list[int]] = {leaf: [] for leaf in asked}
        for place, key, *texts in rows:
            leaf = asked[int(place)]
            if leaf.phrase and any(stands_in(leaf.phrase, text) for text in _those_of(leaf, texts)):
                found[leaf].append(key)
        return {leaf: np.array(keys, dtype=np.int64) for leaf, keys in found.items()}

    def _run(self, sql: str, *parameters: str) -> list[Any]:
        with connection.cursor() as cursor:
            cursor.execute(sql, parameters)
            return cursor.fetchall() if cursor.description else []


def as_match(expression: Expression, columns: Sequence[str] = COLUMNS) -> str:
    """The expression in the syntax of FTS5; what is unwanted is unwanted in every column."""

    def written(parts: Sequence[Expression], sign: str) -> str:
        return "(" + f" {sign} ".join(as_match(part, columns) for part in parts) + ")"

    match expression:
        case Word(prefix=True):
            return f'{_within(columns)}"{EXACT}{expression.forms[0]}" *'
        case Word(forms=forms):
            return _within(columns) + "(" + " OR ".join(f'"{form}"' for form in forms) + ")"
        case AllOf(parts=parts):
            return written(parts, "AND")
        case AnyOf(parts=parts):
            return written(parts, "OR")
        case Without(wanted=wanted, unwanted=unwanted):
            return f"({as_match(wanted, columns)} NOT {as_match(unwanted)})"
    raise TypeError(f"FTS5 cannot be asked for {expression!r}")


def _within(columns: Sequence[str]) -> str:
    return "" if len(columns) == len(COLUMNS) else f"{{{' '.join(columns)}}} : "


def _near_words(leaf: Leaf) -> str:
    """The words of a phrase near each other, and what must be found beside it."""
    phrase = leaf.phrase or InOrder(())
    near = " AND ".join(_near(first, second, phrase.between) for first, second in pairwise(phrase.parts))
    beside = "".join(f" AND ({as_match(each, leaf.columns)})" for each in leaf.among)
    return f"({_within(leaf.columns)}({near})){beside}"


def _near(first: Word, second: Word, between: int) -> str:
    steps = LONGEST_STEP * (between + 1)
    pairs = (f'NEAR("{one}" "{two}", {steps})' for one in first.forms for two in second.forms)
    return "(" + " OR ".join(pairs) + ")"


def _those_of(leaf: Leaf, texts: Sequence[str]) -> Iterator[str]:
    return (text for column, text in zip(COLUMNS, texts, strict=True) if column in leaf.columns)
