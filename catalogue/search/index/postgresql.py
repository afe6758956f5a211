"""Texts of items in PostgreSQL's text search, without any extension: the words are ours, the index theirs."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from django.db import connection

from catalogue.search.expressions import Expression, Nothing
from catalogue.search.index.documents import COLUMNS, ItemTexts
from catalogue.search.index.tables import Keys, Layer
from catalogue.search.index.tsqueries import in_columns
from catalogue.search.index.tsvectors import as_vector

NARROWEST_ROW = 128
"""Bytes, the least PostgreSQL allows: longer rows keep their vector apart, so that many are read fast."""


class Table:
    """A table of vectors with an index over them."""

    def __init__(self, name: str) -> None:
        self.name = name

    def make(self) -> None:
        """Make the table, empty."""
        self._run(f"DROP TABLE IF EXISTS {self.name}")
        self._run(f"CREATE TABLE {self.name} (item_id bigint PRIMARY KEY, vector tsvector NOT NULL)")
        self._run(f"ALTER TABLE {self.name} SET (toast_tuple_target = {NARROWEST_ROW})")
        # Without statistics of the words the server takes every word for a rare one: what it finds is always
        # read through the index, never by looking through every vector
        self._run(f"ALTER TABLE {self.name} ALTER COLUMN vector SET STATISTICS 0")
        self._run(f"CREATE INDEX {self.name}_words ON {self.name} USING gin (vector) WITH (fastupdate = off)")

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
        one = f"SELECT %s, string_agg(int8send(item_id), '') FROM {self.name} WHERE vector @@ %s::tsquery"
        parameters = [part for place, layer in enumerate(asked) for part in (str(place), in_columns(*layer))]
        found = dict(self._run(" UNION ALL ".join([one] * len(asked)), *parameters))
        return [_keys(found.get(str(place))) for place in range(len(asked))]

    def _run(self, sql: str, *parameters: str) -> list[Any]:
        with connection.cursor() as cursor:
            cursor.execute(sql, parameters)
            return cursor.fetchall() if cursor.description else []


def _keys(sent: bytes | None) -> Keys:
    """Keys as the server sends whole numbers of eight bytes, one after another."""
    return np.frombuffer(sent or b"", dtype=">i8").astype(np.int64)
