"""What a visitor typed, understood: words, phrases in quotes, words to leave out, numbers, abbreviations."""

import re
from dataclasses import dataclass
from functools import cached_property

from catalogue.item_search import as_one_word
from catalogue.search.expressions import AnyOf, Expression, Nothing, Word, all_of, any_of, without
from catalogue.text.abbreviations import ABBREVIATIONS, abbreviations_in, expansions_of
from catalogue.text.archival_references import reference_token
from catalogue.text.folding import fold_tokens
from catalogue.text.morphology import LONGEST_QUERY, MOST_TERMS, STOP_WORDS, lemmas
from catalogue.text.numbers import AccessionNumber

Phrase = tuple[tuple[str, ...], ...]
Expansion = tuple[str, str]

_PIECE = re.compile(r'"(?P<quoted>[^"]*)"|[«„“](?P<guillemets>[^»“”]*)[»“”]|(?P<plain>\S+)')
_EXCLUDED = re.compile(r"[-−–]\w")
_HYPHENATED = re.compile(r"[^\W_]+(?:[-‐‑][^\W_]+)+")
_CATALOGUE_NUMBER = re.compile(r"(?:№\s*)?([0-9]{6})")
_OPERATORS = frozenset({"OR", "AND", "NOT", "NEAR", "ИЛИ", "И", "НЕ"})
"""Other search engines' words: forgiven, that is, passed over."""


@dataclass(frozen=True)
class TextQuery:
    """A query of words.

    `typed` is what to show in the field again, `expression` what to look for, `phrases` what must moreover
    stand in this order, `expanded` which abbreviations were searched for with their wordings.
    """

    typed: str
    expression: Expression
    phrases: tuple[Phrase, ...] = ()
    expanded: tuple[Expansion, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is no word to look for."""
        return isinstance(self.expression, Nothing)

    @property
    def marking(self) -> str:
        """The words to mark in what was found."""
        return " ".join([self.typed, *(wording for pair in self.expanded for wording in pair)])

    @cached_property
    def accession_number(self) -> AccessionNumber | None:
        """The accession number, when the query is one and nothing else."""
        return AccessionNumber.read(self.typed)

    @cached_property
    def catalogue_number(self) -> int | None:
        """The catalogue number in its six digits, when the query is one; «1943» is a year."""
        match = _CATALOGUE_NUMBER.fullmatch(self.typed)
        return int(match[1]) if match else None


def parse(text: str) -> TextQuery:
    """Understand a query; whatever was typed, there is an answer.

    Beyond 200 characters and 16 words nothing is read, so that nobody can make the search work for minutes
    (RELIABILITY.md, gap 1).
    """
    typed = " ".join(text[: LONGEST_QUERY * 4].replace("\x00", " ").split())[:LONGEST_QUERY].strip()
    number = _number_word(typed)
    if number:
        return TextQuery(typed, Word((number,)))
    pieces = _Pieces.of(typed)
    return TextQuery(typed, pieces.expression(), tuple(pieces.phrases), tuple(dict.fromkeys(pieces.expanded)))


def _number_word(typed: str) -> str | None:
    """The one word a museum number or an archival reference is indexed by."""
    number = AccessionNumber.read(typed)
    return as_one_word(number.compact) if number else reference_token(typed)


class _Pieces:
    """The query taken apart by its quotes, minus signs and spaces."""

    def __init__(self) -> None:
        self.wanted: list[Expression] = []
        self.unwanted: list[Expression] = []
        self.phrases: list[Phrase] = []
        self.expanded: list[Expansion] = []
        self.words: list[str] = []

    @classmethod
    def of(cls, typed: str) -> "_Pieces":
        pieces = cls()
        for match in _PIECE.finditer(typed):
            quoted = match["quoted"] or match["guillemets"]
            if quoted:
                pieces._add_phrase(quoted)
            elif match["plain"] and match["plain"] not in _OPERATORS:
                pieces._add_plain(match["plain"])
        pieces._add_words()
        return pieces

    def expression(self) -> Expression:
        if not self.wanted:  # nothing but words to leave out: look for them instead
            return all_of(self.unwanted) if self.unwanted else Nothing()
        return without(all_of(self.wanted[:MOST_TERMS]), any_of(self.unwanted[:MOST_TERMS]))

    def _add_phrase(self, quoted: str) -> None:
        phrase = tuple(lemmas(word) for word in fold_tokens(quoted)[:MOST_TERMS])
        self.wanted += [Word(forms) for forms in phrase]
        if len(phrase) > 1:
            self.phrases.append(phrase)

    def _add_plain(self, piece: str) -> None:
        if _EXCLUDED.match(piece):
            self.unwanted += [Word(lemmas(word)) for word in fold_tokens(piece)]
        elif hyphenated := _HYPHENATED.fullmatch(piece.strip(".,;:!?()")):
            self.wanted.append(_hyphenated(hyphenated[0]))
        else:
            self.words += fold_tokens(piece)

    def _add_words(self) -> None:
        """Words in a row, their abbreviations and wordings brought together."""
        words = self.words[: MOST_TERMS * 2]
        covered: set[int] = set()
        for short, start, end in abbreviations_in(words):
            wording = all_of([Word(lemmas(word)) for word in words[start:end] if word not in STOP_WORDS])
            self.wanted.append(AnyOf((wording, Word(lemmas(fold_tokens(short)[0])))))
            self.expanded.append((" ".join(words[start:end]), short))
            covered |= set(range(start, end))
        left = [word for place, word in enumerate(words) if place not in covered]
        telling = [word for word in left if word not in STOP_WORDS]
        needed = telling or ([] if self.wanted else left)
        self.wanted += [self._word(word) for word in dict.fromkeys(needed)]

    def _word(self, word: str) -> Expression:
        wordings = expansions_of(word)
        self.expanded += [(_as_written(word), wording) for wording in wordings]
        meanings = [all_of([Word(lemmas(each)) for each in _telling(wording)]) for wording in wordings]
        return any_of([Word(lemmas(word)), *meanings])


def _hyphenated(word: str) -> Expression:
    """A hyphenated word is found in parts, and written as one: изба-читальня, изба читальня, избачитальня."""
    parts = fold_tokens(word)
    glued = "".join(parts)
    return any_of(
        [all_of([Word(lemmas(part)) for part in parts]), Word(tuple(dict.fromkeys((glued, *lemmas(glued)))))]
    )


def _telling(text: str) -> list[str]:
    return [word for word in fold_tokens(text) if word not in STOP_WORDS]


def _as_written(word: str) -> str:
    return next(short for short in ABBREVIATIONS if fold_tokens(short)[0] == word)
