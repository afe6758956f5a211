"""A query whose words are nowhere together: which one to give up."""

from dataclasses import dataclass

from catalogue.search.expressions import Nothing, without_order
from catalogue.search.index.documents import COLUMNS
from catalogue.search.index.tables import text_table
from catalogue.search.pieces import Plain, pieces_of
from catalogue.search.query import parse

MOST_WORDS = 6


@dataclass(frozen=True)
class ShorterQuery:
    """A query without one of its words, and how much it finds."""

    query: str
    given_up: str
    count: int


def best_shorter(query: str) -> ShorterQuery | None:
    """The query without the one word that keeps the most telling of the others; None when none helps.

    Costs one question to the index.
    """
    words = [piece for piece in pieces_of(query) if isinstance(piece, Plain)][: MOST_WORDS + 1]
    if not 2 <= len(words) <= MOST_WORDS:
        return None
    shorter = [" ".join(f"{query[: word.start]} {query[word.end :]}".split()) for word in words]
    expressions = [without_order(parse(each).expression) for each in shorter]
    if any(isinstance(each, Nothing) for each in expressions):
        return None
    counts = map(len, text_table().layers([(each, COLUMNS) for each in expressions]))
    found = [
        ShorterQuery(rest, query[word.start : word.end], count)
        for rest, word, count in zip(shorter, words, counts, strict=True)
        if count
    ]
    return min(found, key=lambda each: each.count, default=None)
