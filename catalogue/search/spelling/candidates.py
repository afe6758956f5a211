"""What a query that finds nothing may have meant: in the other keyboard layout, in Russian, well spelt."""

import re
from collections.abc import Iterator

from catalogue.search.spelling.vocabulary import Vocabulary
from catalogue.text.folding import fold_tokens, tokens
from catalogue.text.keyboard import in_russian_layout
from catalogue.text.morphology import STOP_WORDS, is_known_word, lemmas
from catalogue.text.transliteration import from_latin

_LATIN = re.compile(r"[a-z]", re.IGNORECASE)
MOST_CANDIDATES = 5
SOFT_SIGN = 1
"""Changes forgiven to a word in Latin letters beyond the usual: they cannot write ь and э."""


def candidates(query: str, vocabulary: Vocabulary) -> list[str]:
    """Other queries to try, the likelier first; none is the query itself."""
    found = dict.fromkeys(each for each in _readings(query, vocabulary) if each != query)
    return list(found)[:MOST_CANDIDATES]


def _readings(query: str, vocabulary: Vocabulary) -> Iterator[str]:
    if _LATIN.search(query):
        russian = in_russian_layout(query)
        if _speaks_russian(russian, vocabulary):
            yield russian
            yield spelt(russian, vocabulary)
        for reading in from_latin(query):
            yield spelt(reading, vocabulary, SOFT_SIGN)
    yield spelt(query, vocabulary)
    yield without_strangers(spelt(query, vocabulary), vocabulary)


def without_strangers(query: str, vocabulary: Vocabulary) -> str:
    """The query without words the catalogue does not hold in any form."""
    parts, position = [], 0
    for token in tokens(query):
        if not token.folded.isdigit() and not _is_in(token.folded, vocabulary):
            parts.append(query[position : token.start])
            position = token.end
    left = "".join([*parts, query[position:]])
    return " ".join(left.split()) if tokens(left) else query


def spelt(query: str, vocabulary: Vocabulary, slack: int = 0) -> str:
    """The query with each unknown word replaced by the nearest word of the catalogue, if there is one.

    Args:
        query: the query.
        vocabulary: the catalogue's words.
        slack: changes allowed in a word beyond those its length allows.
    """
    parts, position = [], 0
    for token in tokens(query):
        nearest = None if _is_known(token.folded, vocabulary) else vocabulary.nearest(token.folded, slack)
        if nearest:
            parts += [query[position : token.start], nearest]
            position = token.end
    return "".join([*parts, query[position:]])


def _speaks_russian(text: str, vocabulary: Vocabulary) -> bool:
    words = [word for word in fold_tokens(text) if word not in STOP_WORDS and not word.isdigit()]
    known = sum(_is_known(word, vocabulary) or vocabulary.nearest(word) is not None for word in words)
    return bool(words) and known * 2 > len(words)


def _is_known(word: str, vocabulary: Vocabulary) -> bool:
    """Whether the catalogue or the dictionary knows the word, in this form or in another."""
    return not word.isalpha() or word in STOP_WORDS or is_known_word(word) or _is_in(word, vocabulary)


def _is_in(word: str, vocabulary: Vocabulary) -> bool:
    return vocabulary.holds(word) or any(vocabulary.holds(form) for form in lemmas(word))
