"""Search in PostgreSQL's text search, without any extension: the analyser is ours, the index is theirs."""

from functools import reduce
from typing import Any

from django.contrib.postgres.search import SearchQuery, SearchRank
from django.db.models import F, Q, QuerySet
from modelsearch.backends.database.postgres.postgres import (
    IndexEntry,
    PostgresAutocompleteQueryCompiler,
    PostgresIndex,
    PostgresSearchBackend,
    PostgresSearchQueryCompiler,
    PostgresSearchResults,
)
from modelsearch.backends.database.postgres.weights import get_sql_weights

from catalogue.search.expressions import Expression

from .documents import IndexedDocument, plain_analysis, prefetch_texts
from .queries import COLUMNS_OF_TYPING, CompilerMixin, OnePassQueries, ResultsMixin
from .syntax import to_tsquery
from .typed import AsTyped

CONFIGURATION = "simple"
"""Words come as dictionary forms already."""


class RussianIndex(PostgresIndex):
    """The index, filled with dictionary forms."""

    def add_items(self, model: Any, objects: list[Any]) -> None:
        """Write the entries of some objects of one model."""
        prefetch_texts(model, objects)
        super().add_items(model, [IndexedDocument(each, plain_analysis) for each in objects])

    def _refresh_title_norms(self, full: bool = False) -> None:
        """Do nothing: the rank does not use them, and they cost a scan of the whole index at every save."""


class Compiler(CompilerMixin, PostgresSearchQueryCompiler):
    """Whole words."""


class AutocompleteCompiler(CompilerMixin, PostgresAutocompleteQueryCompiler):
    """Words as they are typed."""

    unfinished = True
    columns = COLUMNS_OF_TYPING


class Results(ResultsMixin, PostgresSearchResults):
    """Results of either."""


class Backend(OnePassQueries, PostgresSearchBackend):
    """The backend on PostgreSQL."""

    index_class = RussianIndex
    query_compiler_class = Compiler
    autocomplete_query_compiler_class = AutocompleteCompiler
    results_class = Results
    text_columns = ("title_text", "body_text")

    def __init__(self, params: dict[str, Any]) -> None:
        super().__init__({**params, "SEARCH_CONFIG": CONFIGURATION})

    def entries(self, expression: Expression, columns: tuple[str, ...]) -> QuerySet[Any]:
        """Entries found by text search, with their rank; the sum of vectors is what the index stands on."""
        if isinstance(expression, AsTyped):
            return _typed_entries(expression)
        query = _asked(expression)
        vector = reduce(_joined, map(F, columns))
        rank = SearchRank(vector, query, weights=get_sql_weights())
        return IndexEntry.objects.annotate(vector=vector).filter(vector=query).annotate(rank=0 - rank)


def _typed_entries(expression: AsTyped) -> QuerySet[Any]:
    """Entries found by either half, each half in the columns that have an index."""
    beginnings, words = _asked(expression.beginnings), _asked(expression.words)
    weights = get_sql_weights()
    vector = _joined(F("title"), F("body"))
    rank = SearchRank(vector, words, weights=weights) + SearchRank(
        F("autocomplete"), beginnings, weights=weights
    )
    found = IndexEntry.objects.annotate(vector=vector).filter(Q(vector=words) | Q(autocomplete=beginnings))
    return found.annotate(rank=0 - rank)


def _asked(expression: Expression) -> SearchQuery:
    return SearchQuery(to_tsquery(expression), search_type="raw", config=CONFIGURATION)


def _joined(left: Any, right: Any) -> Any:
    return left._combine(right, "||", False)
