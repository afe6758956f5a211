"""Expressions of the CMS's searches in OpenSearch's JSON, over the fields modelsearch has made."""

from collections.abc import Sequence

from catalogue.search.expressions import (
    AllOf,
    AnyOf,
    Everything,
    Expression,
    InOrder,
    Nothing,
    Without,
    Word,
)
from catalogue.search.server.analysis import Json, piece

from .typed import AsTyped

BEGINNINGS = "_edgengrams"
"""Where modelsearch gathers what is completed while it is typed."""


def as_query(expression: Expression, fields: Sequence[str]) -> Json:
    """The expression as a query that weighs its hits.

    Args:
        expression: what to find.
        fields: where, with their weights: ``["_all_text", "_all_text_boost_10_0^10.0"]``.
    """

    def parts_of(parts: Sequence[Expression]) -> list[Json]:
        return [as_query(part, fields) for part in parts]

    match expression:
        case Everything() | Nothing():
            return {"match_all" if isinstance(expression, Everything) else "match_none": {}}
        case Word(prefix=True, forms=(beginning, *_)):
            return _in_any([{"prefix": {field: {"value": beginning}}} for field in _names(fields)])
        case Word(forms=forms):
            return {"multi_match": {"query": piece(forms), "fields": list(fields)}}
        case AllOf(parts=parts) | InOrder(parts=parts):
            return {"bool": {"must": parts_of(parts)}}
        case AnyOf() | AsTyped():
            return _in_any(_alternatives(expression, fields))
        case Without(wanted=wanted, unwanted=unwanted):
            return {"bool": {"must": parts_of([wanted]), "must_not": parts_of([unwanted])}}
    raise TypeError(f"OpenSearch cannot be asked for {expression!r}")


def _alternatives(expression: AnyOf | AsTyped, fields: Sequence[str]) -> list[Json]:
    if isinstance(expression, AsTyped):
        return [as_query(expression.beginnings, [BEGINNINGS]), as_query(expression.words, fields)]
    return [as_query(part, fields) for part in expression.parts]


def _in_any(queries: list[Json]) -> Json:
    return queries[0] if len(queries) == 1 else {"bool": {"should": queries, "minimum_should_match": 1}}


def _names(fields: Sequence[str]) -> list[str]:
    return [field.partition("^")[0] for field in fields]
