"""Forms of words by case and number, as the dictionary bends them; each word is bent once."""

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import pymorphy3

from catalogue.bench.corpus.words import TAIL_BEGINNINGS

CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
SINGULAR, PLURAL = "sing", "plur"
SHORTEST_TAIL_WORD = 5
_NOT_OF_THE_TAIL = frozenset({"Abbr", "Name", "Surn", "Geox", "Orgn", "Arch", "Infr", "Slng"})


@dataclass(frozen=True)
class Noun:
    """A noun with its forms, those of each number in the order of ``CASES``."""

    lemma: str
    gender: str
    is_animate: bool
    singular: tuple[str, ...]
    plural: tuple[str, ...]

    @property
    def forms(self) -> frozenset[str]:
        """Every form there is."""
        return frozenset(self.singular) | frozenset(self.plural)


@dataclass(frozen=True)
class Adjective:
    """An adjective with its forms by gender or ``plur``, in the order of ``CASES``."""

    lemma: str
    by_gender: dict[str, tuple[str, ...]]

    def agreeing(self, noun: Noun, number: str, case: int) -> str:
        """The form that agrees with a noun."""
        gender = PLURAL if number == PLURAL else noun.gender
        accusative_like_genitive = case == CASES.index("accs") and noun.is_animate
        if accusative_like_genitive and gender in {PLURAL, "masc"}:
            case = CASES.index("gent")
        return self.by_gender[gender][case]


@lru_cache(maxsize=1)
def _dictionary() -> Any:
    return pymorphy3.MorphAnalyzer(lang="ru")


@cache
def noun(lemma: str) -> Noun:
    """A noun of the dictionary. Raises ValueError for a word that is none."""
    parse = _parse(lemma, "NOUN")
    singular = tuple(_bent(parse, {case, SINGULAR}) for case in CASES)
    plural = tuple(_bent(parse, {case, PLURAL}) for case in CASES)
    return Noun(lemma, parse.tag.gender or "masc", "anim" in parse.tag, singular, plural)


@cache
def adjective(lemma: str) -> Adjective:
    """An adjective of the dictionary. Raises ValueError for a word that is none."""
    parse = _parse(lemma, "ADJF")
    inanimate = {"inan"}
    by_gender = {
        gender: tuple(
            _bent(parse, {case, SINGULAR, gender} | (inanimate if case == "accs" else set()))
            for case in CASES
        )
        for gender in ("masc", "femn", "neut")
    }
    plural = tuple(_bent(parse, {case, PLURAL} | (inanimate if case == "accs" else set())) for case in CASES)
    return Adjective(lemma, {**by_gender, PLURAL: plural})


@cache
def past(lemma: str) -> dict[str, str]:
    """The past tense of a verb by gender or ``plur``."""
    parse = _parse(lemma, "INFN")
    singular = {gender: _bent(parse, {"past", SINGULAR, gender}) for gender in ("masc", "femn", "neut")}
    return {**singular, PLURAL: _bent(parse, {"past", PLURAL})}


@lru_cache(maxsize=1)
def tail_of_nouns() -> tuple[str, ...]:
    """Some thousands of rarer nouns of the dictionary, in an order that is always the same."""
    found = {
        parse.word
        for beginning in TAIL_BEGINNINGS
        for parse in _dictionary().iter_known_word_parses(beginning)
        if _belongs_to_the_tail(parse)
    }
    return tuple(sorted(found, key=lambda word: (word[::-1], word)))


def _belongs_to_the_tail(parse: Any) -> bool:
    return (
        parse.tag.POS == "NOUN"
        and parse.word == parse.normal_form
        and len(parse.word) >= SHORTEST_TAIL_WORD
        and parse.word.isalpha()
        and {"inan", SINGULAR} <= parse.tag.grammemes
        and not _NOT_OF_THE_TAIL & parse.tag.grammemes
    )


def _parse(lemma: str, part_of_speech: str) -> Any:
    for parse in _dictionary().parse(lemma):
        if part_of_speech == parse.tag.POS and parse.normal_form == lemma:
            return parse
    raise ValueError(f"{lemma!r} is no {part_of_speech} of the dictionary")


def _bent(parse: Any, grammemes: set[str]) -> str:
    bent = parse.inflect(grammemes)
    return str(bent.word if bent else parse.word)
