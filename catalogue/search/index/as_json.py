"""The index of items in OpenSearch's JSON: its mapping, a document, a query. Knows no connection."""

from collections.abc import Callable, Sequence

from catalogue.search.expressions import AllOf, AnyOf, Expression, InOrder, Without, Word
from catalogue.search.index.documents import COLUMNS, ItemTexts
from catalogue.search.index.streams import EXACT, passages
from catalogue.search.server.analysis import ANALYSER, Json, index_settings, kept_with_the_index, piece

KEY = "key"
STATE = "state"
"""The one document that is no item: up to which version of the database the others are."""
PAGE = 10_000
"""Hits of one answer; the server's own limit."""
GAP = 100
"""Positions left free between two texts, so that no phrase runs from one into the next."""


def index_body() -> Json:
    """A new index. The texts themselves are not kept: they are in the database."""
    words = {"type": "text", "analyzer": ANALYSER, "norms": False, "position_increment_gap": GAP}
    return {
        "settings": index_settings(),
        "mappings": {
            "_meta": kept_with_the_index(),
            "_source": {"includes": ["version", "mark"]},
            "dynamic": "strict",
            "properties": {
                KEY: {"type": "long"},
                **dict.fromkeys(COLUMNS, words),
                "version": {"type": "long"},
                "mark": {"type": "long"},
            },
        },
    }


def as_document(item: ItemTexts) -> Json:
    """The texts of an item: of each column its passages, of each passage its places."""
    return {
        KEY: item.item_id,
        **{
            column: [" ".join(piece(group) for group in passage) for passage in passages(texts)]
            for column, texts in zip(COLUMNS, item.columns(), strict=True)
        },
    }


def as_search(expression: Expression, columns: Sequence[str], after: int | None = None) -> Json:
    """A page of the keys found, in the order of the keys.

    Args:
        expression: what to find.
        columns: where.
        after: the last key of the page before. Keys are unique, so nothing is met twice or left out.
    """
    search: Json = {
        "query": {"bool": {"filter": [as_query(expression, columns)]}},
        "sort": [{KEY: "asc"}],
        "size": PAGE,
        "_source": False,
        "track_total_hits": False,
    }
    return search if after is None else {**search, "search_after": [after]}


def as_query(expression: Expression, columns: Sequence[str] = COLUMNS) -> Json:
    """The expression as a query; nothing in it is weighed, ranks are counted elsewhere."""

    def parts_of(parts: Sequence[Expression]) -> list[Json]:
        return [as_query(part, columns) for part in parts]

    match expression:
        case Word(prefix=True, forms=(beginning, *_)):
            return _in_any(columns, lambda column: {"prefix": {column: {"value": EXACT + beginning}}})
        case Word(forms=forms):
            return _in_any(columns, lambda column: {"terms": {column: list(forms)}})
        case InOrder(parts=words, between=between):
            phrase: Json = {"query": " ".join(piece(word.forms) for word in words)}
            if between:
                phrase["slop"] = between * (len(words) - 1)  # the server counts them all together
            return _in_any(columns, lambda column: {"match_phrase": {column: phrase}})
        case AllOf(parts=parts):
            return {"bool": {"filter": parts_of(parts)}}
        case AnyOf(parts=parts):
            return _any(parts_of(parts))
        case Without(wanted=wanted, unwanted=unwanted):
            return {"bool": {"filter": [as_query(wanted, columns)], "must_not": [as_query(unwanted)]}}
    raise TypeError(f"OpenSearch cannot be asked for {expression!r}")


def _in_any(columns: Sequence[str], in_one: Callable[[str], Json]) -> Json:
    return _any([in_one(column) for column in columns])


def _any(queries: list[Json]) -> Json:
    return queries[0] if len(queries) == 1 else {"bool": {"should": queries, "minimum_should_match": 1}}
