"""The table of texts, whichever database or server keeps it."""

from collections.abc import Sequence
from importlib import import_module
from typing import Protocol

import numpy as np
from django.conf import settings
from django.db import connection
from numpy.typing import NDArray

from catalogue.search.expressions import Expression
from catalogue.search.index.documents import COLUMNS, ItemTexts

Keys = NDArray[np.int64]
Layer = tuple[Expression, Sequence[str]]
TABLE = "search_itemtext"
IN_MAKING = f"{TABLE}_new"


class TextTable(Protocol):
    """A table of texts that finds items."""

    def write(self, documents: Sequence[ItemTexts]) -> None:
        """Store the texts of some items, replacing what was stored of them."""

    def remove(self, keys: Sequence[int]) -> None:
        """Forget some items."""

    def hits(self, expression: Expression, columns: Sequence[str] = COLUMNS) -> Keys:
        """The keys of the items found in some columns, in no order."""

    def layers(self, asked: Sequence[Layer]) -> list[Keys]:
        """The hits of several expressions without phrases, each in its columns, by one question."""

    def make(self) -> None:
        """Make the table, empty; what stood under its name goes."""

    def take_the_place_of(self, name: str) -> None:
        """Be the table of that name from now on."""


def as_keys(text: str | None) -> Keys:
    """Keys that the database has joined by spaces: four times faster than as many rows."""
    return np.fromstring(text, dtype=np.int64, sep=" ") if text else np.empty(0, dtype=np.int64)


def text_table(name: str = TABLE) -> TextTable:
    """The table visitors are answered from: on the search server where one is named, else in the database."""
    return _table("opensearch", name) if settings.SEARCH_SERVER else database_table(name)


def database_table(name: str = TABLE) -> TextTable:
    """The table in the database at hand."""
    return _table("postgresql" if connection.vendor == "postgresql" else "sqlite", name)


def _table(kind: str, name: str) -> TextTable:
    table: TextTable = import_module(f"catalogue.search.index.{kind}").Table(name)
    return table
