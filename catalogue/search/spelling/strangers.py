"""A query without the words the catalogue does not hold, where what is left says something."""

import re
from collections.abc import Iterator, Sequence

from catalogue.search.spelling.vocabulary import Vocabulary
from catalogue.text.folding import Token, tokens
from catalogue.text.morphology import STOP_WORDS
from catalogue.text.time_words import time_words
from catalogue.text.word_kinds import is_given_name, says_little

_CHUNK = re.compile(r"\S+")
_DIGIT = re.compile(r"\d")
_SIGNS = frozenset({"№", "|"})


def without_strangers(query: str, vocabulary: Vocabulary) -> str:
    """The query without words the catalogue does not hold in any form.

    A number is left whole, and so are words of time. Where nothing but small words, numbers or given names
    would be left, the query stays as it is: «при Сталине» is not «при».
    """
    times = [(each.start, each.end) for each in time_words(query)]
    left: list[str] = []
    telling = False
    for match in _CHUNK.finditer(query):
        chunk, words = match.group(), tokens(match.group())
        is_time = any(start <= match.start() < end for start, end in times)
        if is_time or chunk in _SIGNS or _DIGIT.search(chunk):
            left.append(chunk)
        elif words:
            kept = [word for word in words if _is_at_home(word.folded, vocabulary)]
            left.append(chunk if len(kept) == len(words) else " ".join(word.text for word in kept))
            telling = telling or (chunk[0] not in "-−–" and any(map(_tells, kept)))
    return " ".join(_between([chunk for chunk in left if chunk])) if telling else query


def without_small_words(query: str) -> str:
    """The query without words that only ask or join, where others are left."""
    left = " ".join(_between(query.split()))
    return left if tokens(left) else query


def _is_at_home(word: str, vocabulary: Vocabulary) -> bool:
    return word in STOP_WORDS or vocabulary.holds_in_any_form(word)


def _tells(word: Token) -> bool:
    return not (says_little(word.folded) or is_given_name(word.folded))


def _between(chunks: Sequence[str]) -> Iterator[str]:
    """The chunks that say something, with the small words between two neighbours that do."""
    says = [chunk[0] in "-−–" or not _is_small(chunk) for chunk in chunks]
    for place, chunk in enumerate(chunks):
        if says[place] or (any(says[:place]) and any(says[place + 1 : place + 2])):
            yield chunk


def _is_small(chunk: str) -> bool:
    return not _DIGIT.search(chunk) and all(says_little(word.folded) for word in tokens(chunk))
