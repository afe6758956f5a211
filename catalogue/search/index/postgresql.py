"""Texts of items in PostgreSQL's text search, without any extension: the words are ours, the index theirs."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from django.db import connection

from catalogue.search.expressions import AllOf, AnyOf, Expression, InOrder, Nothing, Without, Word
from catalogue.search.index.documents import COLUMNS, ItemTexts
from catalogue.search.index.streams import EXACT, passages
from catalogue.search.index.tables import Keys, Layer, as_keys

WEIGHTS = dict(zip(COLUMNS, "ABCD", strict=True))
LAST_POSITION = 16_383
MOST_POSITIONS = 250
"""PostgreSQL keeps so many positions in a vector, and of one word in it."""
GAP = 10
"""Positions left free between two texts, so that no phrase runs from one into the next."""
LARGEST_VECTOR = 900_000
"""Bytes; PostgreSQL refuses a vector of a megabyte."""


class Table:
    """A table of vectors with an index over them."""

    def __init__(self, name: str) -> None:
        self.name = name

    def make(self) -> None:
        """Make the table, empty."""
        self._run(f"DROP TABLE IF EXISTS {self.name}")
        self._run(f"CREATE TABLE {self.name} (item_id bigint PRIMARY KEY, vector tsvector NOT NULL)")
        self._run(f"CREATE INDEX {self.name}_words ON {self.name} USING gin (vector)")

    def take_the_place_of(self, name: str) -> None:
        """Be the table of that name from now on."""
        self._run(f"DROP TABLE IF EXISTS {name}")
        self._run(f"ALTER TABLE {self.name} RENAME TO {name}")
        self._run(f"ALTER INDEX {self.name}_words RENAME TO {name}_words")
        self._run(f"ALTER INDEX {self.name}_pkey RENAME TO {name}_pkey")
        self.name = name

    def write(self, documents: Sequence[ItemTexts]) -> None:
        """Store the texts of some items."""
        rows = [(each.item_id, as_vector(each)) for each in documents]
        with connection.cursor() as cursor:
            cursor.executemany(
                f"INSERT INTO {self.name}(item_id, vector) VALUES (%s, %s::tsvector) "
                "ON CONFLICT (item_id) DO UPDATE SET vector = excluded.vector",
                rows,
            )

    def remove(self, keys: Sequence[int]) -> None:
        """Forget some items."""
        with connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {self.name} WHERE item_id = ANY(%s)", [list(keys)])

    def hits(self, expression: Expression, columns: Sequence[str] = COLUMNS) -> Keys:
        """The keys of the items found; phrases are found by the positions of words."""
        if isinstance(expression, Nothing):
            return np.empty(0, dtype=np.int64)
        (keys,) = self.layers([(expression, columns)])
        return keys

    def layers(self, asked: Sequence[Layer]) -> list[Keys]:
        """The hits of several expressions, each in its columns, by one question to the database."""
        one = f"SELECT %s, string_agg(item_id::text, ' ') FROM {self.name} WHERE vector @@ %s::tsquery"
        parameters = [part for place, layer in enumerate(asked) for part in (str(place), _in_columns(*layer))]
        found = dict(self._run(" UNION ALL ".join([one] * len(asked)), *parameters))
        return [as_keys(found.get(str(place))) for place in range(len(asked))]

    def _run(self, sql: str, *parameters: str) -> list[Any]:
        with connection.cursor() as cursor:
            cursor.execute(sql, parameters)
            return cursor.fetchall() if cursor.description else []


def as_vector(document: ItemTexts) -> str:
    """The texts as a vector: every form of a word at the position of the word, with its column's weight."""
    positions: dict[str, list[str]] = {}
    place, size = 0, 0
    for texts, weight in zip(document.columns(), WEIGHTS.values(), strict=True):
        for passage in passages(texts):
            for group in passage:
                place += 1
                size += sum(_add(positions, word, f"{min(place, LAST_POSITION)}{weight}") for word in group)
                if size > LARGEST_VECTOR:
                    return _written(positions)
            place += GAP
    return _written(positions)


def _add(positions: dict[str, list[str]], word: str, position: str) -> int:
    """Note where a word stands; how many bytes that costs."""
    known = positions.setdefault(word, [])
    if known and (len(known) >= MOST_POSITIONS or known[-1] == position):
        return 0
    known.append(position)
    return 2 if len(known) > 1 else len(word.encode()) + 8


def _written(positions: dict[str, list[str]]) -> str:
    return " ".join(f"'{word}':{','.join(places)}" for word, places in positions.items())


def _in_columns(expression: Expression, columns: Sequence[str]) -> str:
    weights = "" if len(columns) == len(COLUMNS) else "".join(WEIGHTS[name] for name in columns)
    return as_tsquery(expression, weights)


def as_tsquery(expression: Expression, weights: str = "") -> str:
    """The expression in the syntax of ``tsquery``, perhaps in columns of some weights only."""

    def written(parts: Sequence[Expression], sign: str) -> str:
        return "(" + f" {sign} ".join(as_tsquery(part, weights) for part in parts) + ")"

    match expression:
        case Word(prefix=True):
            return f"'{EXACT}{expression.forms[0]}':*{weights}"
        case Word(forms=forms):
            marked = f":{weights}" if weights else ""
            return "(" + " | ".join(f"'{form}'{marked}" for form in forms) + ")"
        case AllOf(parts=parts):
            return written(parts, "&")
        case AnyOf(parts=parts):
            return written(parts, "|")
        case InOrder(parts=(first, *others), between=between):
            in_order = as_tsquery(first, weights)
            for word in others:
                steps = (f"{in_order} <{step}> {as_tsquery(word, weights)}" for step in range(1, between + 2))
                in_order = "(" + " | ".join(steps) + ")"
            return in_order
        case Without(wanted=wanted, unwanted=unwanted):
            return f"({as_tsquery(wanted, weights)} & !{as_tsquery(unwanted)})"
    raise TypeError(f"PostgreSQL cannot be asked for {expression!r}")
