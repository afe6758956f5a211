"""Sentences whose nouns and adjectives stand in true forms: all cases, both numbers, agreeing."""

from dataclasses import dataclass, field
from functools import lru_cache
from random import Random

from catalogue.bench.corpus.chance import Weighted, zipf
from catalogue.bench.corpus.inflection import (
    CASES,
    PLURAL,
    SINGULAR,
    adjective,
    noun,
    past,
    tail_of_nouns,
)
from catalogue.bench.corpus.witnesses import ASKED_NOUNS, CONTROLLED, PHRASE
from catalogue.bench.corpus.words import ADJECTIVES, NOUNS, VERBS

NOMINATIVE, GENITIVE, DATIVE, ACCUSATIVE, INSTRUMENTAL, LOCATIVE = range(len(CASES))
SHARE_OF_THE_TAIL = 0.2
SHARE_WITH_ADJECTIVE = 0.55
SHARE_PLURAL = 0.4

# Before each noun of a sentence: what stands there, and the case it asks for; «*» is the verb
PATTERNS = (
    (("", NOMINATIVE), ("", GENITIVE), ("*в", LOCATIVE), ("для", GENITIVE)),
    (("по", DATIVE), ("*", NOMINATIVE), ("с", INSTRUMENTAL), ("и", INSTRUMENTAL)),
    (("в", LOCATIVE), ("", GENITIVE), ("*", NOMINATIVE), ("за", ACCUSATIVE)),
    (("", NOMINATIVE), ("*о", LOCATIVE), ("и", LOCATIVE), ("от", GENITIVE)),
    (("к", DATIVE), ("", GENITIVE), ("*", NOMINATIVE), ("", GENITIVE)),
)


@dataclass
class Text:
    """A text in the making: its words, and the dictionary forms its nouns and adjectives came from."""

    words: list[str] = field(default_factory=list)
    lemmas: set[str] = field(default_factory=set)
    foreign: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        text = " ".join(self.words).replace(" .", ".").replace(" ,", ",")
        return f"{text} {' '.join(self.foreign)}." if self.foreign else text

    def add_noun(self, lemma: str, case: int, chance: Random, with_adjective: str | None = None) -> str:
        """Add a noun in a case and a random number, perhaps after an adjective; gives the verb's gender."""
        word = noun(lemma)
        number = PLURAL if chance.random() < SHARE_PLURAL else SINGULAR
        if with_adjective:
            self.words.append(adjective(with_adjective).agreeing(word, number, case))
            self.lemmas.add(with_adjective)
        self.words.append((word.plural if number == PLURAL else word.singular)[case])
        self.lemmas.add(lemma)
        if lemma in CONTROLLED and CONTROLLED[lemma] not in self.foreign:
            self.foreign.append(CONTROLLED[lemma])
        return PLURAL if number == PLURAL else word.gender


@lru_cache(maxsize=1)
def _common_nouns() -> Weighted[str]:
    return zipf([each for each in NOUNS if each not in ASKED_NOUNS or _stays_in_prose(each)], flattened_by=12)


def _stays_in_prose(lemma: str) -> bool:
    """Controlled and middle words come as often as any; rare ones only where they are planted."""
    return lemma in NOUNS


@lru_cache(maxsize=1)
def _tail() -> Weighted[str]:
    asked = [each for each in tail_of_nouns() if each not in ASKED_NOUNS and each not in NOUNS]
    return zipf(asked, flattened_by=50)


@lru_cache(maxsize=1)
def _adjectives() -> Weighted[str]:
    return zipf(ADJECTIVES, flattened_by=12)


def prose(chance: Random, length: int, planted: list[str], *, with_phrase: bool = False) -> Text:
    """A text of about so many words that holds the planted nouns, and the phrase if asked for."""
    text = Text()
    waiting = list(planted)
    if with_phrase:
        _add_phrase(text, chance)
    while len(text.words) < length or waiting:
        _add_sentence(text, chance, waiting)
    return text


def _add_phrase(text: Text, chance: Random) -> None:
    qualifier, named = PHRASE
    text.words.append("Из")
    text.add_noun(named, GENITIVE, chance, with_adjective=qualifier)
    text.words.append(".")


def _add_sentence(text: Text, chance: Random, waiting: list[str]) -> None:
    begins = len(text.words)
    gender = "masc"
    pattern = chance.choice(PATTERNS)
    nouns = _nouns(chance, len(pattern))
    adjectives = _adjectives().draw(chance, len(pattern))
    for (before, case), drawn, qualifier in zip(pattern, nouns, adjectives, strict=True):
        if before.startswith("*"):
            text.words.append(past(chance.choice(VERBS))[gender])
        if before.strip("*"):
            text.words.append(before.strip("*"))
        lemma = waiting.pop() if waiting else drawn
        with_adjective = qualifier if chance.random() < SHARE_WITH_ADJECTIVE else None
        agrees = text.add_noun(lemma, case, chance, with_adjective)
        gender = agrees if case == NOMINATIVE else gender
    text.words[begins] = text.words[begins].capitalize()
    text.words.append(".")


def _nouns(chance: Random, number: int) -> list[str]:
    common = _common_nouns().draw(chance, number)
    rare = _tail().draw(chance, number)
    return [
        unusual if chance.random() < SHARE_OF_THE_TAIL else usual
        for usual, unusual in zip(common, rare, strict=True)
    ]
