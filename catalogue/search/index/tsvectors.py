"""The texts of an item as a vector of PostgreSQL's text search."""

from catalogue.search.index.documents import COLUMNS, ItemTexts
from catalogue.search.index.streams import passages

WEIGHTS = dict(zip(COLUMNS, "ABCD", strict=True))
MARKED = COLUMNS[:-1]
"""Columns whose words stand in the vector once more, marked by the letter of the column.

A question by weights makes the server read the vector of every hit; a marked word the index answers alone.
Words are in small letters, so that a capital before a word is never a part of it.
"""
LAST_POSITION = 16_383
MOST_POSITIONS = 250
"""PostgreSQL keeps so many positions in a vector, and of one word in it."""
GAP = 10
"""Positions left free between two texts, so that no phrase runs from one into the next."""
LARGEST_VECTOR = 900_000
"""Bytes; PostgreSQL refuses a vector of a megabyte."""


def as_vector(document: ItemTexts) -> str:
    """The texts as a vector: every form of a word at its place, and marked by its column."""
    positions: dict[str, list[str]] = {}
    place, size = 0, 0
    for column, texts in zip(COLUMNS, document.columns(), strict=True):
        for passage in passages(texts):
            for group in passage:
                place += 1
                at = f"{min(place, LAST_POSITION)}{WEIGHTS[column]}"
                size += sum(_add(positions, word, at) for word in group)
                if column in MARKED:
                    size += sum(_mark(positions, marked(word, column)) for word in group)
                if size > LARGEST_VECTOR:
                    return _written(positions)
            place += GAP
    return _written(positions)


def marked(word: str, column: str) -> str:
    """The word as it stands in the vector for one column alone."""
    return WEIGHTS[column] + word


def _add(positions: dict[str, list[str]], word: str, position: str) -> int:
    """Note where a word stands; how many bytes that costs."""
    known = positions.setdefault(word, [])
    if known and (len(known) >= MOST_POSITIONS or known[-1] == position):
        return 0
    known.append(position)
    return 2 if len(known) > 1 else _size(word)


def _mark(positions: dict[str, list[str]], word: str) -> int:
    """Note a marked word, whose place nobody asks for; how many bytes that costs."""
    if word in positions:
        return 0
    positions[word] = []
    return _size(word)


def _size(word: str) -> int:
    return len(word.encode()) + 8


def _written(positions: dict[str, list[str]]) -> str:
    return " ".join(f"'{word}'" + _places(places) for word, places in positions.items())


def _places(places: list[str]) -> str:
    return f":{','.join(places)}" if places else ""
