"""Filling the bare tables: facets as whole numbers with an index each, texts as the same dictionary forms."""

import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection

from catalogue.authorities.models import Term, Vocabulary
from catalogue.bench.corpus.records import ItemRecord
from catalogue.bench.raw.questions import RAW_FILE, SINGLE_FACETS
from catalogue.bench.seeding.filed_under import FiledUnder
from catalogue.bench.seeding.pages import period_of, years_of
from catalogue.search.index.streams import BOUNDARY, EXACT
from catalogue.search.index.tables import TABLE

CHUNK = 2000
_ITEM = ("id", "number", "title", "date_text", *SINGLE_FACETS, "year_from", "year_to", "picture")
_MAKE = [
    "CREATE TABLE {0}item (id bigint PRIMARY KEY, number int, title text, date_text text, kind int, "
    "library int, period int, authenticity int, rights int, year_from int, year_to int, picture int)",
    "CREATE TABLE {0}item_theme (item bigint, theme int)",
    *(f"CREATE INDEX item_{name} ON {{0}}item ({name})" for name in SINGLE_FACETS),
    "CREATE INDEX item_years ON {0}item (year_from, year_to)",
    "CREATE INDEX theme_items ON {0}item_theme (theme, item)",
    "CREATE INDEX item_themes ON {0}item_theme (item, theme)",
]
_UNMARKED = (
    "ts_delete(vector, ARRAY(SELECT lexeme FROM unnest(vector) WHERE left(lexeme, 1) IN ('A', 'B', 'C')))"
)
"""The vector without the words that stand there once more for a column: naive SQL keeps no such thing."""
_MAKE_TEXT = "CREATE VIRTUAL TABLE text USING fts5(words, tokenize = 'unicode61 remove_diacritics 0')"


def raw_path() -> Path:
    """The file of the bare tables, where the site's database is SQLite."""
    return Path(settings.DATA_DIR) / RAW_FILE


class RawTables:
    """Bare tables beside the database of this process: a file of their own, or the schema ``raw``."""

    def __init__(self, filed_under: FiledUnder) -> None:
        self._filed = filed_under
        self._periods = list(Term.objects.filter(vocabulary=Vocabulary.PERIOD, is_active=True))

    def make(self) -> None:
        """Make the tables, empty."""
        if connection.vendor == "postgresql":
            _on_postgresql("CREATE SCHEMA raw", *(each.format("raw.") for each in _MAKE))
            return
        raw_path().unlink(missing_ok=True)
        with sqlite3.connect(raw_path()) as raw:
            raw.execute("PRAGMA journal_mode = WAL")
            for statement in _MAKE:
                raw.execute(statement.format(""))
            raw.execute(_MAKE_TEXT)
        raw.close()

    def write(self, keys: Sequence[int], records: Sequence[ItemRecord]) -> None:
        """Store some items with their facets."""
        items = [self._row(key, record) for key, record in zip(keys, records, strict=True)]
        themes = [
            (key, self._filed.terms[(Vocabulary.THEME, slug)])
            for key, record in zip(keys, records, strict=True)
            for slug in record.themes
        ]
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                _copy(cursor, f"raw.item ({', '.join(_ITEM)})", items)
                _copy(cursor, "raw.item_theme (item, theme)", themes)
            return
        with sqlite3.connect(raw_path()) as raw:
            marks = ", ".join("?" * len(_ITEM))
            raw.executemany(f"INSERT INTO item ({', '.join(_ITEM)}) VALUES ({marks})", items)
            raw.executemany("INSERT INTO item_theme VALUES (?, ?)", themes)
        raw.close()

    @staticmethod
    def copy_texts() -> None:
        """Give the bare tables the texts of the index: the same words, none of the site's extra ones."""
        if connection.vendor == "postgresql":
            _on_postgresql(
                f"CREATE TABLE raw.text AS SELECT item_id AS id, {_UNMARKED} AS vector FROM {TABLE}",
                "ALTER TABLE raw.text ADD PRIMARY KEY (id)",
                "CREATE INDEX text_words ON raw.text USING gin (vector)",
            )
            return
        with sqlite3.connect(raw_path()) as raw:
            raw.executemany("INSERT INTO text (rowid, words) VALUES (?, ?)", _dictionary_forms())
            raw.execute("INSERT INTO text (text) VALUES ('optimize')")
            raw.execute("ANALYZE")
        raw.close()

    def _row(self, key: int, record: ItemRecord) -> tuple[Any, ...]:
        terms = self._filed.terms
        period = period_of(record.date_text, self._periods)
        picture = self._filed.pictures[0] if record.is_illustrated else None
        return (
            key, record.number, record.title, record.date_text, terms[(Vocabulary.KIND, record.kind)],
            self._filed.networks[record.network], period,
            terms[(Vocabulary.AUTHENTICITY, record.authenticity)], terms[(Vocabulary.RIGHTS, record.rights)],
            *years_of(record.date_text), picture,
        )  # fmt: skip


def _on_postgresql(*statements: str) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def _copy(cursor: Any, table: str, rows: Sequence[tuple[Any, ...]]) -> None:
    with cursor.copy(f"COPY {table} FROM STDIN") as copy:
        for row in rows:
            copy.write_row(row)


def _dictionary_forms() -> Iterator[tuple[int, str]]:
    """The texts of the index without the words as they stand: what a plain index of forms would hold."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT rowid, title, names, description, transcript FROM {TABLE}")
        while rows := cursor.fetchmany(CHUNK):
            for key, *columns in rows:
                words = " ".join(columns).split()
                yield key, " ".join(word for word in words if word != BOUNDARY and word[0] != EXACT)
