"""What a visitor typed, understood: words, phrases in quotes, words to leave out, numbers, synonyms."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from catalogue.item_search import as_one_word
from catalogue.search.expressions import Expression, InOrder, Nothing, Word, all_of, any_of, without
from catalogue.search.pieces import (
    Begun,
    Either,
    Excluded,
    ExcludedPhrase,
    Initials,
    Piece,
    Plain,
    Quoted,
    pieces_of,
    sides_of,
)
from catalogue.search.thesaurus.lexicon import Lexicon, Meaning
from catalogue.text.archival_references import reference_token
from catalogue.text.morphology import LONGEST_QUERY, MOST_TERMS, STOP_WORDS, lemmas
from catalogue.text.numbers import AccessionNumber

Phrase = tuple[tuple[str, ...], ...]
Expansion = tuple[str, str]

_CATALOGUE_NUMBER = re.compile(r"(?:№\s*)?([0-9]{6})")
NO_SYNONYMS = Lexicon()
BETWEEN = 1
"""Other words that may stand between those of a synonym: «выдача новых книг»."""


@dataclass(frozen=True)
class TextQuery:
    """A query of words.

    `typed` is what to show in the field again, `expression` what to look for, `closest` the words as they
    are meant first, without synonyms and with somebody's initials: what has these stands before the rest.
    `phrases` must moreover stand in this order; `expanded` tells what was looked for along with what;
    `only_leaves_out` that there are words to leave out and none to look for.
    """

    typed: str
    expression: Expression
    closest: Expression
    phrases: tuple[Phrase, ...] = ()
    expanded: tuple[Expansion, ...] = ()
    only_leaves_out: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether there is no word to look for."""
        return isinstance(self.expression, Nothing)

    @property
    def marking(self) -> str:
        """The words to mark in what was found."""
        return " ".join([self.typed, *(wording for _asked, wording in self.expanded)])

    @cached_property
    def accession_number(self) -> AccessionNumber | None:
        """The accession number, when the query is one and nothing else."""
        return AccessionNumber.sought(self.typed)

    @cached_property
    def catalogue_number(self) -> int | None:
        """The catalogue number in its six digits, when the query is one; «1943» is a year."""
        match = _CATALOGUE_NUMBER.fullmatch(self.typed)
        return int(match[1]) if match else None

    @property
    def is_number(self) -> bool:
        """Whether the query is a number of the museum or of an archive and nothing else."""
        return self.catalogue_number is not None or _number_word(self.typed) is not None


def tidied(text: str) -> str:
    """A query as it is read: its first 200 characters, single spaces.

    Beyond 200 characters and 16 words nothing is read, so that nobody can make the search work for minutes
    (RELIABILITY.md, gap 1).
    """
    return " ".join(text[: LONGEST_QUERY * 4].replace("\x00", " ").split())[:LONGEST_QUERY].strip()


def is_cut(text: str) -> bool:
    """Whether more was typed than is read."""
    return len(" ".join(text.replace("\x00", " ").split())) > LONGEST_QUERY


def parse(text: str, lexicon: Lexicon = NO_SYNONYMS) -> TextQuery:
    """Understand a query; whatever was typed, there is an answer.

    Args:
        text: what was typed.
        lexicon: what is looked for along with its words.
    """
    typed = tidied(text)
    number = _number_word(typed)
    if number:
        return TextQuery(typed, Word((number,)), Word((number,)))
    return _Reading(typed, lexicon).query()


def _number_word(typed: str) -> str | None:
    """The one word a museum number or an archival reference is indexed by."""
    number = AccessionNumber.sought(typed)
    return as_one_word(number.compact) if number else reference_token(typed)


class _Reading:
    """The pieces of a query put together again as what is to be found."""

    def __init__(self, typed: str, lexicon: Lexicon) -> None:
        self.typed = typed
        self.lexicon = lexicon
        self.expanded: list[Expansion] = []

    def query(self) -> TextQuery:
        """The whole query: what any of its sides finds, but for what is to be left out."""
        pieces = pieces_of(self.typed)
        excluded = [piece for piece in pieces if isinstance(piece, Excluded)]
        sides = _telling_sides([piece for piece in pieces if not isinstance(piece, Excluded)])[:MOST_TERMS]
        read = [_Side(side, self) for side in sides]
        most = max(MOST_TERMS // max(len(read), 1), 1)
        unwanted = any_of([each for piece in excluded for each in _unwanted(piece)][:MOST_TERMS])
        phrases = [phrase for side in read for phrase in side.phrases]
        return TextQuery(
            typed=self.typed,
            expression=without(any_of(side.found(most, in_order=len(read) > 1) for side in read), unwanted),
            closest=without(any_of(all_of(side.closest[:most]) for side in read), unwanted),
            phrases=tuple(phrases) if len(read) == 1 else (),
            expanded=tuple(dict.fromkeys(self.expanded)),
            only_leaves_out=bool(excluded) and not read,
        )


def _telling_sides(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """What stands between the signs of «or»; sides of nothing but small words count only by themselves."""
    sides = sides_of(pieces)
    telling = [side for side in sides if any(not STOP_WORDS.issuperset(piece.words) for piece in side)]
    return telling or sides[:1]


class _Side:
    """Words that must be found together."""

    def __init__(self, pieces: Sequence[Piece], reading: _Reading) -> None:
        self.typed, self.lexicon, self.expanded = reading.typed, reading.lexicon, reading.expanded
        self.wanted: list[Expression] = []
        self.closest: list[Expression] = []
        phrases = (_phrase(piece) for piece in pieces if isinstance(piece, Quoted))
        self.phrases = [phrase for phrase in phrases if len(phrase) > 1]
        for piece in pieces:
            if isinstance(piece, Quoted | Begun):
                self._want(_beginning(piece) if isinstance(piece, Begun) else all_of(map(_word, piece.words)))
        self._want_plain([piece for piece in pieces if isinstance(piece, Plain)])
        self._want_initials([piece for piece in pieces if isinstance(piece, Initials)])

    def found(self, most: int, *, in_order: bool) -> Expression:
        """What the side finds by `most` words; with `in_order`, its phrases word for word."""
        phrases = [InOrder(tuple(map(Word, phrase))) for phrase in self.phrases] if in_order else []
        return all_of([*self.wanted[:most], *phrases])

    def _want(self, expression: Expression, closest: Expression | None = None) -> None:
        self.wanted.append(expression)
        self.closest.append(closest or expression)

    def _want_plain(self, pieces: Sequence[Piece]) -> None:
        """Words in a row; those of a wording of the thesaurus may also be its synonyms."""
        telling = [piece for piece in pieces if not STOP_WORDS.issuperset(piece.words)]
        row = telling or ([] if self.wanted else pieces)
        begin = list(accumulate((len(piece.words) for piece in row), initial=0))
        piece_at = {word: place for place, word in enumerate(begin)}
        words = [word for piece in row for word in piece.words]
        meanings = {
            piece_at[meaning.start]: meaning
            for meaning in self.lexicon.meanings_in(words)
            if {meaning.start, meaning.end} <= piece_at.keys()  # no half of a hyphenated word
        }
        place = 0
        while place < len(row):
            meaning = meanings.get(place)
            end = piece_at[meaning.end] if meaning else place + 1
            self._want_wording(row[place:end], meaning)
            place = end

    def _want_wording(self, pieces: Sequence[Piece], meaning: Meaning | None) -> None:
        own = all_of(map(_plain, pieces))
        if own in self.closest:  # said twice
            return
        also = meaning.also if meaning else ()
        asked = self.typed[pieces[0].start : pieces[-1].end]
        self.expanded += [(asked, wording) for wording in also]
        self._want(any_of([own, *map(_wording, also)]), own)

    def _want_initials(self, pieces: Sequence[Piece]) -> None:
        """Initials tell which of several namesakes comes first; alone they are all there is to look for."""
        letters = [_word(letter) for piece in pieces for letter in piece.words]
        if not self.wanted:
            self.wanted += letters
        self.closest += letters


def _phrase(piece: Piece) -> Phrase:
    return tuple(lemmas(word) for word in piece.words[:MOST_TERMS])


def _unwanted(piece: Excluded) -> list[Expression]:
    """What must not be there: each word, or a phrase as a whole."""
    words = [_word(word) for word in piece.words]
    return [InOrder(tuple(words))] if isinstance(piece, ExcludedPhrase) and len(words) > 1 else [*words]


def _word(word: str) -> Word:
    return Word(lemmas(word), typed=word)


def _beginning(piece: Piece) -> Word:
    return Word(piece.words, prefix=True)


def _plain(piece: Piece) -> Expression:
    """A word; a hyphenated one in parts or as one: изба-читальня, изба читальня, избачитальня."""
    if len(piece.words) == 1:
        return _word(piece.words[0])
    glued = "".join(piece.words)
    return any_of([all_of(map(_word, piece.words)), Word(tuple(dict.fromkeys((glued, *lemmas(glued)))))])


def _wording(text: str) -> Expression:
    """A synonym, its words near each other; what it is written in does not make anything come first."""
    words = [word for piece in pieces_of(text) if not isinstance(piece, Either) for word in piece.words]
    telling = [Word(lemmas(word)) for word in words if word not in STOP_WORDS or len(words) == 1]
    return InOrder(tuple(telling), BETWEEN) if len(telling) > 1 else all_of(telling) if telling else Nothing()
