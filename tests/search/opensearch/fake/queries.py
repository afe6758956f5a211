"""Queries, evaluated one document at a time by the positions of its words; others than these are refused."""

from collections.abc import Callable
from typing import Any

from tests.search.opensearch.fake.analysis import Refused
from tests.search.opensearch.fake.index import Document, Index, Json

Score = float | None
"""None: not found."""


def score(index: Index, query: Json, document: Document) -> Score:
    """How well a document answers a query."""
    ((kind, body),) = query.items()
    if kind not in KINDS:
        raise Refused(f"query {kind}")
    return KINDS[kind](index, body, document)


def _all(index: Index, body: Json, document: Document) -> Score:
    _nothing_else(body, set())
    return 1.0


def _none(index: Index, body: Json, document: Document) -> Score:
    _nothing_else(body, set())
    return None


def _bool(index: Index, body: Json, document: Document) -> Score:
    _nothing_else(body, {"filter", "must", "should", "must_not", "minimum_should_match"})

    def scores(clause: str) -> list[Score]:
        queries = body.get(clause, [])
        return [
            score(index, query, document) for query in (queries if isinstance(queries, list) else [queries])
        ]

    needed, wished = scores("must"), scores("should")
    if None in needed or None in scores("filter") or any(each is not None for each in scores("must_not")):
        return None
    least = body.get("minimum_should_match", 0 if "must" in body or "filter" in body else 1)
    met = [each for each in wished if each is not None]
    if wished and len(met) < least:
        return None
    return sum(each for each in [*needed, *met] if each is not None)


def _terms(index: Index, body: Json, document: Document) -> Score:
    ((name, wanted),) = body.items()
    return 1.0 if any(_holds(index, document, name, each) for each in wanted) else None


def _term(index: Index, body: Json, document: Document) -> Score:
    ((name, wanted),) = body.items()
    return 1.0 if _holds(index, document, name, wanted) else None


def _prefix(index: Index, body: Json, document: Document) -> Score:
    ((name, told),) = body.items()
    beginning = told["value"] if isinstance(told, dict) else told
    terms = document.words.get(name, {}) if index.is_text(name) else document.values.get(name, [])
    return 1.0 if any(str(term).startswith(beginning) for term in terms) else None


def _exists(index: Index, body: Json, document: Document) -> Score:
    name = body["field"]
    return 1.0 if document.values.get(name) or document.words.get(name) else None


def _range(index: Index, body: Json, document: Document) -> Score:
    ((name, bounds),) = body.items()
    _nothing_else(bounds, {"gt", "gte", "lt", "lte"})
    kept: dict[str, Callable[[Any, Any], bool]] = {
        "gt": lambda value, bound: value > bound,
        "gte": lambda value, bound: value >= bound,
        "lt": lambda value, bound: value < bound,
        "lte": lambda value, bound: value <= bound,
    }
    values = document.values.get(name, [])
    return (
        1.0
        if any(all(kept[sign](value, bound) for sign, bound in bounds.items()) for value in values)
        else None
    )


def _match(index: Index, body: Json, document: Document) -> Score:
    """Of a keyword only: modelsearch asks so for the type of an object."""
    ((name, wanted),) = body.items()
    if index.is_text(name):
        raise Refused(f"match on {name}")
    return _term(index, {name: wanted}, document)


def _match_phrase(index: Index, body: Json, document: Document) -> Score:
    ((name, told),) = body.items()
    _nothing_else(told, {"query", "slop"})
    places = index.analyser(name).places(told["query"])
    words = document.words.get(name, {})
    standing = [{place for token in tokens for place in words.get(token, ())} for tokens in places]
    slop = told.get("slop", 0)
    return 1.0 if standing and any(_follow(start, standing[1:], slop) for start in standing[0]) else None


def _follow(place: int, others: list[set[int]], slop: int) -> bool:
    """Whether the other words follow in order, with so many more between them all. Knows no other order."""
    if not others:
        return True
    return any(
        place + 1 + step in others[0] and _follow(place + 1 + step, others[1:], slop - step)
        for step in range(slop + 1)
    )


def _multi_match(index: Index, body: Json, document: Document) -> Score:
    """Any word in any field, the best field counts."""
    _nothing_else(body, {"query", "fields"})
    found = []
    for field in body["fields"]:
        name, _sign, weight = field.partition("^")
        if name not in index.fields:
            continue  # the server passes over fields that are not mapped
        words = document.words.get(name, {})
        tokens = {token for place in index.analyser(name).places(body["query"]) for token in place}
        if tokens & set(words):
            found.append(float(weight or 1))
    return max(found, default=None)


def _nested(index: Index, body: Json, document: Document) -> Score:
    _nothing_else(body, {"path", "query"})
    inner = document.nested.get(body["path"], [])
    return next((found for each in inner if (found := score(index, body["query"], each)) is not None), None)


def _holds(index: Index, document: Document, name: str, wanted: Any) -> bool:
    if index.is_text(name):
        return wanted in document.words.get(name, {})
    return wanted in document.values.get(name, []) or str(wanted) in document.values.get(name, [])


def _nothing_else(body: Json, known: set[str]) -> None:
    if set(body) - known:
        raise Refused(f"{sorted(set(body) - known)}")


KINDS: dict[str, Callable[[Index, Any, Document], Score]] = {
    "match_all": _all,
    "match_none": _none,
    "bool": _bool,
    "terms": _terms,
    "term": _term,
    "prefix": _prefix,
    "exists": _exists,
    "range": _range,
    "match": _match,
    "match_phrase": _match_phrase,
    "multi_match": _multi_match,
    "nested": _nested,
}
