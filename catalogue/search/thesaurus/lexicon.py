"""The thesaurus ready for queries: which wordings stand in a row of words, and what else they mean."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from catalogue.text.folding import fold_tokens
from catalogue.text.morphology import STOP_WORDS, lemmas

Forms = tuple[frozenset[str], ...]
MOST_MEANINGS = 12
"""Wordings looked for along with one; more would find everything."""


@dataclass(frozen=True)
class Synonyms:
    """What is asked for, and what is looked for along with it."""

    asked: str
    also: tuple[str, ...]


@dataclass(frozen=True)
class Meaning:
    """A wording met in a query, from one word up to another, with what else it means."""

    start: int
    end: int
    also: tuple[str, ...]


class Lexicon:
    """All synonyms, found by the dictionary forms of their first word."""

    def __init__(self, synonyms: Iterable[Synonyms] = ()) -> None:
        merged: dict[Forms, dict[str, str]] = defaultdict(dict)
        for each in synonyms:
            forms = forms_of(each.asked)
            if forms:
                merged[forms] |= {_key(wording): wording for wording in each.also}
        self._by_first: Mapping[str, list[tuple[Forms, tuple[str, ...]]]] = _by_first_form(merged)
        self._words = frozenset(form for wording in merged for forms in wording for form in forms)

    def holds(self, word: str) -> bool:
        """Whether a folded word stands in some wording, in any form: then it is no misspelling."""
        return not self._words.isdisjoint(lemmas(word))

    def meanings_in(self, words: Sequence[str]) -> list[Meaning]:
        """Wordings among folded words, the longest first where they overlap."""
        forms = [frozenset(lemmas(word)) for word in words]
        found: list[Meaning] = []
        place = 0
        while place < len(forms):
            meaning = self._longest_at(forms, place)
            if meaning:
                found.append(meaning)
            place = meaning.end if meaning else place + 1
        return found

    def _longest_at(self, forms: Sequence[frozenset[str]], place: int) -> Meaning | None:
        candidates = {
            entry
            for form in forms[place]
            for entry in self._by_first.get(form, ())
            if _stands(entry[0], forms, place)
        }
        if not candidates:
            return None
        longest = max(len(wording) for wording, _also in candidates)
        also = dict.fromkeys(each for wording, more in candidates if len(wording) == longest for each in more)
        return Meaning(place, place + longest, tuple(sorted(also))[:MOST_MEANINGS])


def forms_of(wording: str) -> Forms:
    """The telling words of a wording, each by its dictionary forms."""
    words = fold_tokens(wording)
    telling = [word for word in words if word not in STOP_WORDS] or words
    return tuple(frozenset(lemmas(word)) for word in telling)


def _stands(wording: Forms, forms: Sequence[frozenset[str]], place: int) -> bool:
    return place + len(wording) <= len(forms) and all(
        not wanted.isdisjoint(forms[place + offset]) for offset, wanted in enumerate(wording)
    )


def _by_first_form(
    merged: Mapping[Forms, Mapping[str, str]],
) -> Mapping[str, list[tuple[Forms, tuple[str, ...]]]]:
    by_first: dict[str, list[tuple[Forms, tuple[str, ...]]]] = defaultdict(list)
    for forms, also in merged.items():
        for form in forms[0]:
            by_first[form].append((forms, tuple(also.values())))
    return by_first


def _key(wording: str) -> str:
    return " ".join(fold_tokens(wording))
