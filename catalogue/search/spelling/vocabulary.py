"""The catalogue's own words in memory, by their length, and the nearest of them to a misspelt one."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import OSA

from catalogue.search.index.versions import Version
from catalogue.search.kept import KeptByVersion
from catalogue.search.models import SearchWord
from catalogue.search.spelling.sounds import sound_of
from catalogue.text.morphology import lemmas

Met = NDArray[np.int32]
MOST_WEIGHED = 200
"""Near words that are weighed by sound; the more frequent ones."""


@dataclass(frozen=True)
class WordsOfLength:
    """Words of one length, in one piece: a hundred thousand strings would take ten times the memory."""

    joined: str
    met: Met

    @property
    def words(self) -> list[str]:
        """The words themselves."""
        return self.joined.split(" ")


class Vocabulary:
    """Folded words as they stand in the catalogue, with the number of items each is met in."""

    def __init__(self, words: Iterable[tuple[str, int]]) -> None:
        by_length: dict[int, list[tuple[str, int]]] = defaultdict(list)
        for word, met in words:
            by_length[len(word)].append((word, met))
        self._by_length = {
            length: WordsOfLength(
                " ".join(word for word, _met in rows), np.array([met for _word, met in rows], dtype=np.int32)
            )
            for length, rows in by_length.items()
        }

    def holds(self, word: str) -> bool:
        """Whether the word stands in the catalogue in just this form."""
        kept = self._by_length.get(len(word))
        return kept is not None and f" {word} " in f" {kept.joined} "

    def holds_in_any_form(self, word: str) -> bool:
        """Whether the word stands in the catalogue in this form or in its dictionary form."""
        return self.holds(word) or any(self.holds(form) for form in lemmas(word))

    def goes_on(self, beginning: str) -> bool:
        """Whether a longer word of the catalogue begins so."""
        longer = (kept for length, kept in self._by_length.items() if length > len(beginning))
        return any(f" {beginning}" in f" {kept.joined}" for kept in longer)

    def nearest(self, word: str, slack: int = 0) -> str | None:
        """The likeliest word that was meant: few changes, the same sound, the more frequent; else None.

        Args:
            word: a folded word that is not in the catalogue.
            slack: changes allowed beyond those its length allows.
        """
        most = changes_allowed(word) + slack
        if not most:
            return None
        sound = sound_of(word)
        candidates = [
            (_weight(sound, found, changes), -met, found) for found, changes, met in self._near(word, most)
        ]
        return min(candidates)[2] if candidates else None

    def _near(self, word: str, most: int) -> list[tuple[str, int, int]]:
        near: list[tuple[str, int, int]] = []
        for length in range(len(word) - most, len(word) + most + 1):
            kept = self._by_length.get(length)
            if kept is None:
                continue
            words = kept.words
            changes = process.cdist([word], words, scorer=OSA.distance, score_cutoff=most, dtype=np.int32)[0]
            near += [
                (words[place], int(changes[place]), int(kept.met[place]))
                for place in np.flatnonzero(changes <= most)
            ]
        near.sort(key=lambda each: (each[1], -each[2]))
        return near[:MOST_WEIGHED]


def changes_allowed(word: str) -> int:
    """How many letters of a word may be wrong: none of three, three of nine."""
    return min(len(word) // 3 if len(word) > 5 else int(len(word) > 3), 3)


def _weight(sound: str, found: str, changes: int) -> float:
    """Changes, those that are heard counting double."""
    return changes + 2 * OSA.distance(sound, sound_of(found))


def _read() -> Vocabulary:
    return Vocabulary(SearchWord.objects.filter(met__gt=0).values_list("word", "met").iterator(5000))


_kept = KeptByVersion(_read)


def current_vocabulary(version: Version) -> Vocabulary:
    """The words at a version of the index. Costs a query after a change, else none."""
    return _kept.at(version)
