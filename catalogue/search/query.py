"""What a visitor typed, understood: words, phrases in quotes, words to leave out, numbers, synonyms."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from catalogue.item_search import as_one_word
from catalogue.search.expressions import Expression, Nothing, Word, all_of, any_of, without
from catalogue.search.pieces import Begun, Excluded, Initials, Piece, Plain, Quoted, pieces_of
from catalogue.search.thesaurus.lexicon import Lexicon, Meaning
from catalogue.text.archival_references import reference_token
from catalogue.text.morphology import LONGEST_QUERY, MOST_TERMS, STOP_WORDS, lemmas
from catalogue.text.numbers import AccessionNumber

Phrase = tuple[tuple[str, ...], ...]
Expansion = tuple[str, str]

_CATALOGUE_NUMBER = re.compile(r"(?:№\s*)?([0-9]{6})")
NO_SYNONYMS = Lexicon()


@dataclass(frozen=True)
class TextQuery:
    """A query of words.

    `typed` is what to show in the field again, `expression` what to look for, `closest` the words as they
    are meant first, without synonyms and with somebody's initials: what has these stands before the rest.
    `phrases` must moreover stand in this order; `expanded` tells what was looked for along with what.
    """

    typed: str
    expression: Expression
    closest: Expression
    phrases: tuple[Phrase, ...] = ()
    expanded: tuple[Expansion, ...] = ()

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
        return AccessionNumber.read(self.typed)

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
    number = AccessionNumber.read(typed)
    return as_one_word(number.compact) if number else reference_token(typed)


class _Reading:
    """The pieces of a query put together again as what is to be found."""

    def __init__(self, typed: str, lexicon: Lexicon) -> None:
        self.typed = typed
        self.lexicon = lexicon
        self.wanted: list[Expression] = []
        self.closest: list[Expression] = []
        self.expanded: list[Expansion] = []

    def query(self) -> TextQuery:
        """The whole query."""
        pieces = pieces_of(self.typed)
        phrases = [_phrase(piece) for piece in pieces if isinstance(piece, Quoted)]
        for piece in pieces:
            if isinstance(piece, Quoted | Begun):
                self._want(_beginning(piece) if isinstance(piece, Begun) else all_of(map(_word, piece.words)))
        self._want_plain([piece for piece in pieces if isinstance(piece, Plain)])
        self._want_initials([piece for piece in pieces if isinstance(piece, Initials)])
        unwanted = [_word(word) for piece in pieces if isinstance(piece, Excluded) for word in piece.words]
        return TextQuery(
            typed=self.typed,
            expression=_joined(self.wanted, unwanted),
            closest=_joined(self.closest, unwanted),
            phrases=tuple(phrase for phrase in phrases if len(phrase) > 1),
            expanded=tuple(dict.fromkeys(self.expanded)),
        )

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


def _joined(wanted: Sequence[Expression], unwanted: Sequence[Expression]) -> Expression:
    if not wanted:  # nothing but words to leave out: look for them instead
        return all_of(unwanted) if unwanted else Nothing()
    return without(all_of(wanted[:MOST_TERMS]), any_of(unwanted[:MOST_TERMS]))


def _phrase(piece: Piece) -> Phrase:
    return tuple(lemmas(word) for word in piece.words[:MOST_TERMS])


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
    """A synonym: what it is written in does not make anything come first."""
    words = [word for piece in pieces_of(text) for word in piece.words]
    telling = [word for word in words if word not in STOP_WORDS] or words
    return all_of(Word(lemmas(word)) for word in telling) if telling else Nothing()
