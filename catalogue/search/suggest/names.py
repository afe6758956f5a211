"""The names that suggestions know, in alphabetical order of their words, made anew for every version."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Self

from catalogue.accounts.models import LibraryNetwork
from catalogue.authorities.models import PersonName, PlaceName, TermLabel
from catalogue.search.columns.columns import Columns
from catalogue.search.columns.values import Values
from catalogue.search.index.versions import Version
from catalogue.text.folding import fold_tokens
from catalogue.text.morphology import lemmas

SUGGESTED = ("theme", "kind", "person", "place", "library", "tag", "exhibition")
"""The facets whose values are suggested."""
GREATEST_LETTER = "\U0010ffff"
SHORTEST_STEM = 3
_ENDING = re.compile(r"(?<=.{4})[аеийоуыьэюя]$")
"""What a dictionary form ends in and other forms of the word do not; short words are left whole."""


@dataclass(frozen=True)
class Name:
    """A name of a value: its label, or another name it is known by."""

    number: int
    text: str
    is_label: bool


@dataclass(frozen=True)
class Names:
    """Names by their folded words."""

    words: list[str]
    names: list[Name]

    @classmethod
    def of(cls, names: Iterable[Name]) -> Self:
        """Put names in order."""
        pairs = sorted(
            ((word, name) for name in names for word in set(fold_tokens(name.text))), key=lambda pair: pair[0]
        )
        return cls([word for word, _name in pairs], [name for _word, name in pairs])

    def with_words(self, prefixes: Iterable[str]) -> set[Name]:
        """The names that have a word for each beginning, or one of its stem where nothing begins so."""
        found = [set(self._beginning(prefix) or self._alike(prefix)) for prefix in prefixes]
        return set.intersection(*found) if found else set()

    def _beginning(self, prefix: str) -> list[Name]:
        return self.names[bisect_left(self.words, prefix) : bisect_left(self.words, prefix + GREATEST_LETTER)]

    def _alike(self, word: str) -> list[Name]:
        """The names with a word of the same stem: «протоколы» finds «Протокол», «книгоноша» «книгоноши»."""
        stems = {_ENDING.sub("", lemma) for lemma in lemmas(word)}
        return [name for stem in stems if len(stem) >= SHORTEST_STEM for name in self._beginning(stem)]


def _names(values: Values) -> Iterator[Name]:
    numbers = {(value.facet, value.key): value.number for value in values.by_slug.values()}
    for facet in SUGGESTED:
        for value in values.by_facet.get(facet, []):
            yield Name(value.number, value.label, True)
    for facets, key, text in _other_names():
        for facet in facets:
            if (facet, key) in numbers and text:
                yield Name(numbers[facet, key], text, False)


def _other_names() -> Iterator[tuple[tuple[str, ...], int, str]]:
    """Names in time, spellings, synonyms and full names, by facets and keys."""
    for key, name in PlaceName.objects.values_list("place_id", "name"):
        yield ("place",), key, name
    for key, name in PersonName.objects.values_list("person_id", "name"):
        yield ("person",), key, name
    for key, name in TermLabel.objects.values_list("term_id", "name"):
        yield ("theme", "kind"), key, name
    for key, name in LibraryNetwork.objects.values_list("pk", "full_name"):
        yield ("library",), key, name


class _Kept:
    """The names of one version; two threads that find them old make them twice, which harms nobody."""

    def __init__(self) -> None:
        self._kept: tuple[Version, Names] | None = None

    def current(self, columns: Columns) -> Names:
        """The names at the version of the columns."""
        kept = self._kept
        if kept is None or kept[0] != columns.version:
            kept = self._kept = columns.version, Names.of(_names(columns.values))
        return kept[1]


_kept = _Kept()


def current_names(columns: Columns) -> Names:
    """The names at the version of the columns. Costs four queries after a change, else none."""
    return _kept.current(columns)
