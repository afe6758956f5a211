"""A query whose words are nowhere together: which one to give up."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from catalogue.search.expressions import Nothing, without_order
from catalogue.search.index.documents import COLUMNS
from catalogue.search.index.tables import Keys, text_table
from catalogue.search.pieces import Plain, pieces_of
from catalogue.search.query import parse
from catalogue.search.thesaurus.lexicon import Lexicon
from catalogue.text.morphology import MOST_TERMS
from catalogue.text.word_kinds import says_little

MOST_WORDS = 6
FEWEST_KEPT = 2
"""One word of many says too little to be shown in their place."""


@dataclass(frozen=True)
class ShorterQuery:
    """A query without one of its words, and how much it finds."""

    query: str
    given_up: str
    count: int


def best_shorter(query: str) -> ShorterQuery | None:
    """The query without the one word that tells least of all, the commonest; None when none helps.

    Costs one question to the index.
    """
    words = [piece for piece in pieces_of(query) if isinstance(piece, Plain)][: MOST_WORDS + 1]
    if not 2 <= len(words) <= MOST_WORDS:
        return None
    shorter = [" ".join(f"{query[: word.start]} {query[word.end :]}".split()) for word in words]
    alone = [query[word.start : word.end] for word in words]
    expressions = [without_order(parse(each).expression) for each in (*shorter, *alone)]
    if any(isinstance(each, Nothing) for each in expressions):
        return None
    counts = [len(keys) for keys in text_table().layers([(each, COLUMNS) for each in expressions])]
    found = [
        (met, -count, ShorterQuery(rest, word, count))
        for rest, word, count, met in zip(shorter, alone, counts, counts[len(words) :], strict=False)
        if count
    ]
    return max(found, key=lambda each: each[:2])[2] if found else None


def with_most_words(query: str, lexicon: Lexicon, among: Keys | None = None) -> str | None:
    """The telling words of a long query that are met together, the rarest first of all; None below two.

    Costs one question to the index.

    Args:
        query: three telling words or more, which are nowhere together.
        lexicon: what is looked for along with them.
        among: the items that may be found at all; without them, any.
    """
    words = [
        query[piece.start : piece.end]
        for piece in pieces_of(query)
        if isinstance(piece, Plain) and not all(map(says_little, piece.words))
    ][:MOST_TERMS]
    if len(words) <= FEWEST_KEPT:
        return None
    asked = [(without_order(parse(word, lexicon).expression), COLUMNS) for word in words]
    met = text_table().layers(asked)
    found = list(enumerate(met if among is None else [np.intersect1d(keys, among) for keys in met]))
    rarest = sorted((each for each in found if len(each[1])), key=lambda each: len(each[1]))
    kept = max((_met_together(rarest[start:]) for start in range(len(rarest))), key=len, default=[])
    return " ".join(words[place] for place in sorted(kept)) if len(kept) >= FEWEST_KEPT else None


def _met_together(found: Sequence[tuple[int, Keys]]) -> list[int]:
    """The places of the first word and of those after it that some item has all of."""
    (first, common), *others = found
    kept = [first]
    for place, keys in others:
        both = np.intersect1d(common, keys)
        if len(both):
            common = both
            kept.append(place)
    return kept
