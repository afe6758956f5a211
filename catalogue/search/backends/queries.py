"""modelsearch's queries as expressions, and one way to find and rank for every database.

modelsearch ranks by a subquery for every hit, so its work grows with the square of the hits
(ECOSYSTEM.md, 2.1). Here the full-text index ranks once; the objects are fetched afterwards.
"""

from collections import OrderedDict
from typing import Any

from django.db.models import Case, Count, FloatField, IntegerField, QuerySet, Value, When
from django.db.models.functions import Cast
from modelsearch import query as queries
from modelsearch.backends.base import FilterFieldError
from modelsearch.utils import get_descendants_content_types_pks

from catalogue.search.analysis import all_words, words
from catalogue.search.expressions import (
    Everything,
    Expression,
    Nothing,
    Without,
    all_of,
    any_of,
    without,
)

from .typed import as_typed

CHUNK = 900
COLUMNS_OF_TYPING = ("autocomplete", "title", "body")
"""Words as they stand, and dictionary forms."""
Ranked = list[tuple[int, float]]


def as_expression(query: Any, *, unfinished: bool = False) -> Expression:
    """Translate a query of modelsearch; with ``unfinished``, its last word may be a beginning only."""
    match query:
        case queries.MatchAll():
            return Everything()
        case queries.PlainText() | queries.Fuzzy() if query.operator == "or" and not unfinished:
            return any_of(words(query.query_string))
        case queries.PlainText() | queries.Fuzzy() | queries.Phrase():
            return as_typed(query.query_string) if unfinished else all_words(query.query_string)
        case queries.And() | queries.Or():
            join = all_of if isinstance(query, queries.And) else any_of
            return join([as_expression(part, unfinished=unfinished) for part in query.subqueries])
        case queries.Not():
            return without(Everything(), as_expression(query.subquery, unfinished=unfinished))
        case queries.Boost():
            return as_expression(query.subquery, unfinished=unfinished)
    raise NotImplementedError(f"{type(query).__name__} is no query of this search")


class OnePassQueries:
    """Finds and ranks in one pass; a backend adds how its database matches and scores.

    Expects ``entries(expression, columns)``: a queryset of index entries, annotated with ``rank``, the
    smaller the better.
    """

    def matching_ids(self, model: Any, expression: Expression, columns: tuple[str, ...]) -> QuerySet[Any]:
        """The keys of all objects of a model that an expression without ``Everything`` finds: a subquery."""
        return self._of_model(self.entries(expression, columns), model).values("item_id")

    def restricted(
        self, queryset: QuerySet[Any], expression: Expression, columns: tuple[str, ...]
    ) -> QuerySet[Any]:
        """Those of the queryset that the expression finds."""
        match expression:
            case Everything():
                return queryset
            case Nothing():
                return queryset.none()
            case Without(wanted=Everything(), unwanted=unwanted):
                return queryset.exclude(pk__in=self.matching_ids(queryset.model, unwanted, columns))
        return queryset.filter(pk__in=self.matching_ids(queryset.model, expression, columns))

    def ranked(
        self,
        queryset: QuerySet[Any],
        expression: Expression,
        columns: tuple[str, ...],
        start: int | None = None,
        stop: int | None = None,
    ) -> Ranked:
        """Keys with their scores, the best first. The expression must want some word."""
        found = self._of_model(self.entries(expression, columns), queryset.model)
        if queryset.query.where or queryset.query.is_sliced:
            found = found.filter(item_id__in=queryset.order_by().values("pk"))
        rows = found.order_by("rank", "-item_id").values_list("item_id", "rank")[start:stop]
        return [(key, -rank) for key, rank in rows]

    def typed(self, queryset: QuerySet[Any], text: str) -> QuerySet[Any]:
        """Those of the queryset that a list of the CMS finds by what is typed."""
        return self.restricted(queryset, as_typed(text), COLUMNS_OF_TYPING)

    def entries(self, expression: Expression, columns: tuple[str, ...]) -> QuerySet[Any]:
        """Index entries found by the expression in the columns."""
        raise NotImplementedError

    def stored_texts(self, queryset: QuerySet[Any], expression: Expression, columns: tuple[str, ...]) -> Any:
        """Key, stored title and stored body of those of the queryset that are found; the best first."""
        found = self._of_model(self.entries(expression, columns), queryset.model)
        found = found.filter(item_id__in=queryset.order_by().values("pk")).order_by("rank", "-item_id")
        return found.values_list("item_id", *self.text_columns)

    entry_path = ""
    text_columns: tuple[str, str]

    def _of_model(self, entries: QuerySet[Any], model: Any) -> QuerySet[Any]:
        kinds = {f"{self.entry_path}content_type__in": get_descendants_content_types_pks(model)}
        key = Cast(f"{self.entry_path}object_id", IntegerField())
        return entries.filter(**kinds).annotate(item_id=key)


def _in_chunks(queryset: QuerySet[Any], keys: list[int]) -> dict[int, Any]:
    """The objects by their keys; SQLite takes a bounded number of parameters."""
    chunks = (keys[start : start + CHUNK] for start in range(0, len(keys), CHUNK))
    return {each.pk: each for chunk in chunks for each in queryset.order_by().filter(pk__in=chunk)}


def is_rankable(expression: Expression) -> bool:
    """Whether the expression wants any word to rank by."""
    if isinstance(expression, Without):
        return is_rankable(expression.wanted)
    return not isinstance(expression, Everything | Nothing)


class CompilerMixin:
    """The compiler of modelsearch with our expressions and our ranking; put before modelsearch's class."""

    unfinished = False
    columns: tuple[str, ...] = ("title", "body")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.expression = as_expression(self.query, unfinished=self.unfinished)  # type: ignore[attr-defined]

    def searched_columns(self) -> tuple[str, ...]:
        """The columns of the index; a search in the title alone is the one restriction they can express."""
        fields = self.fields  # type: ignore[attr-defined]
        return ("title",) if fields == ["title"] and not self.unfinished else self.columns

    def ordered(
        self, backend: Any, start: int | None, stop: int | None, score_field: str | None
    ) -> QuerySet[Any]:
        """The queryset of what is found, sliced, the best first when relevance is asked for."""
        queryset: QuerySet[Any] = self.queryset  # type: ignore[attr-defined]
        columns = self.searched_columns()
        by_rank = self.order_by_relevance and is_rankable(self.expression)  # type: ignore[attr-defined]
        if not by_rank:
            found = backend.restricted(queryset, self.expression, columns)
            return (found if found.query.order_by else found.order_by("-pk"))[start:stop]
        rows = backend.ranked(queryset, self.expression, columns, start, stop)
        places = [When(pk=key, then=Value(place)) for place, (key, _score) in enumerate(rows)]
        found = queryset.filter(pk__in=[key for key, _score in rows])
        if not rows:
            return found
        if score_field:
            scores = [When(pk=key, then=Value(score)) for key, score in rows]
            found = found.annotate(**{score_field: Case(*scores, output_field=FloatField())})
        return found.order_by(Case(*places, output_field=IntegerField()))


class ResultsMixin:
    """Results counted and grouped without ranking anything; put before modelsearch's class."""

    backend: Any
    query_compiler: Any
    start: int
    stop: int | None
    _score_field: str | None

    def get_queryset(self) -> QuerySet[Any]:
        """The sliced results as a queryset."""
        return self.query_compiler.ordered(self.backend, self.start, self.stop, self._score_field)

    def _do_search(self) -> list[Any]:
        compiler = self.query_compiler
        if not (compiler.order_by_relevance and is_rankable(compiler.expression)):
            return list(self.get_queryset())
        columns = compiler.searched_columns()
        rows = self.backend.ranked(compiler.queryset, compiler.expression, columns, self.start, self.stop)
        objects = _in_chunks(compiler.queryset, [key for key, _score in rows])
        found = [(objects[key], score) for key, score in rows if key in objects]
        if self._score_field:
            for each, score in found:
                setattr(each, self._score_field, score)
        return [each for each, _score in found]

    def _do_count(self) -> int:
        count = max(0, self._all().count() - self.start)
        return count if self.stop is None else min(count, self.stop - self.start)

    def facet(self, field_name: str) -> OrderedDict[Any, int]:
        """How many results each value of a filter field has.

        Raises FilterFieldError for a field that is not one.
        """
        if self.query_compiler._get_filterable_field(field_name) is None:
            raise FilterFieldError(f"{field_name!r} is not a filter field", field_name=field_name)
        rows = self._all().order_by().values(field_name).annotate(count=Count("pk")).order_by("-count")
        return OrderedDict((row[field_name], row["count"]) for row in rows)

    def _all(self) -> QuerySet[Any]:
        compiler = self.query_compiler
        return self.backend.restricted(compiler.queryset, compiler.expression, compiler.searched_columns())
