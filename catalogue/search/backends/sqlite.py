"""Search in SQLite's FTS5, through the index tables of modelsearch."""

from typing import Any

from django.db.models import FloatField, Func, QuerySet
from django.db.models.lookups import Lookup
from modelsearch.backends.database.sqlite.sqlite import (
    SQLiteAutocompleteQueryCompiler,
    SQLiteFTSIndexEntry,
    SQLiteIndex,
    SQLiteSearchBackend,
    SQLiteSearchQueryCompiler,
    SQLiteSearchResults,
)

from catalogue.search.analysis import index_text
from catalogue.search.expressions import Expression

from .documents import FIELD_END, IndexedDocument, prefetch_texts
from .queries import COLUMNS_OF_TYPING, CompilerMixin, OnePassQueries, ResultsMixin
from .syntax import WEIGHT_MARKS, to_fts5

FTS_TABLE = SQLiteFTSIndexEntry._meta.db_table
COLUMN_WEIGHTS = (1.0, 1.0, 10.0)
"""Of the columns of the index in their order: autocomplete, body, title."""
NAME_BOOST, DESCRIPTION_BOOST = 2, 1


class Matches(Lookup[Any]):
    """The condition that an entry is found by an FTS5 query in some columns."""

    lookup_name = "match"

    def __init__(self, columns: tuple[str, ...], query: str) -> None:
        super().__init__(None, None)
        self.match = f"{{{' '.join(columns)}}} : {query}"

    def as_sql(self, compiler: Any, connection: Any) -> Any:
        """The condition and its one parameter."""
        return f"{FTS_TABLE} MATCH %s", [self.match]


class WeightedBM25(Func):
    """The rank of an entry, the smaller the better, with a weight for every column."""

    output_field = FloatField()

    def as_sql(self, compiler: Any, connection: Any, *args: Any, **context: Any) -> Any:
        """The call of ``bm25``; the weights are constants of this module."""
        return f"bm25({FTS_TABLE}, {', '.join(map(str, COLUMN_WEIGHTS))})", []


def analysed_with_marks(text: str, boost: float | None) -> str:
    """The words of a field, those of a weightier field once more behind the marks of its weight."""
    analysed = index_text(text)
    marks = (
        WEIGHT_MARKS[0 if (boost or 0) >= NAME_BOOST else 1 :] if (boost or 0) >= DESCRIPTION_BOOST else ()
    )
    marked = [mark + word for mark in marks for word in analysed.split()]
    return f"{analysed}{FIELD_END}{' '.join(marked)}{FIELD_END if marked else ''}"


class RussianIndex(SQLiteIndex):
    """The index, filled with dictionary forms."""

    def add_items(self, model: Any, objects: list[Any]) -> None:
        """Write the entries of some objects of one model."""
        prefetch_texts(model, objects)
        super().add_items(model, [IndexedDocument(each, analysed_with_marks) for each in objects])

    def _refresh_title_norms(self, full: bool = False) -> None:
        """Do nothing: the rank does not use them, and they cost a scan of the whole index at every save."""


class Compiler(CompilerMixin, SQLiteSearchQueryCompiler):
    """Whole words."""


class AutocompleteCompiler(CompilerMixin, SQLiteAutocompleteQueryCompiler):
    """Words as they are typed."""

    unfinished = True
    columns = COLUMNS_OF_TYPING


class Results(ResultsMixin, SQLiteSearchResults):
    """Results of either."""


class Backend(OnePassQueries, SQLiteSearchBackend):
    """The backend on SQLite."""

    index_class = RussianIndex
    query_compiler_class = Compiler
    autocomplete_query_compiler_class = AutocompleteCompiler
    results_class = Results
    entry_path = "index_entry__"
    text_columns = ("index_entry__title", "index_entry__body")

    def entries(self, expression: Expression, columns: tuple[str, ...]) -> QuerySet[Any]:
        """Entries found by FTS5, with their rank."""
        found = SQLiteFTSIndexEntry.objects.filter(Matches(columns, to_fts5(expression)))
        return found.annotate(rank=WeightedBM25())
