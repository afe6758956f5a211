"""A text as the index stores it: word by word, each word as it stands and in its dictionary forms."""

from collections.abc import Iterable

from catalogue.search.analysis import extra_words
from catalogue.text.folding import fold_tokens
from catalogue.text.morphology import lemmas

EXACT = "φ"
"""Stands before a word in the form it has in the text. A Greek letter never begins a Russian word."""
BOUNDARY = "|"
"""Stands between texts, so that no phrase runs from one into the next."""
MOST_WORDS = 60_000
"""Words of one text that are searched: more than a book, less than PostgreSQL's megabyte for a vector."""
LONGEST_WORD = 60

Group = list[str]


def groups(text: str) -> list[Group]:
    """The words of the text in order, each as its exact form followed by its dictionary forms."""
    words = (word[:LONGEST_WORD] for word in fold_tokens(text)[:MOST_WORDS])
    return [[EXACT + word, *lemmas(word)] for word in words]


def passages(texts: Iterable[str]) -> list[list[Group]]:
    """Several texts, the words found besides those of each text as a passage of their own."""
    found = []
    for text in texts:
        found.append(groups(text))
        found += [[[word[:LONGEST_WORD]]] for word in extra_words(text)]
    return [passage for passage in found if passage]


def as_stream(texts: Iterable[str]) -> str:
    """The texts of one column in one line."""
    lines = (" ".join(word for group in passage for word in group) for passage in passages(texts))
    return f" {BOUNDARY} ".join(lines)
