"""What items of the corpus are filed under beside the project's own vocabularies: tags and people."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from catalogue.bench.corpus.inflection import SINGULAR, adjective, noun
from catalogue.bench.corpus.witnesses import ASKED_NOUNS, PHRASE
from catalogue.bench.corpus.words import ADJECTIVES, FATHERS, FEMALE_NAMES, MALE_NAMES, NOUNS, SURNAMES

TAGS = 2000
SHARE_BY_INITIALS = 0.3
SHARE_LIVING = 0.1


@dataclass(frozen=True)
class PersonRecord:
    """A person of library history; of some only the initials are known."""

    surname: str
    given_name: str
    patronymic: str
    is_living: bool

    @property
    def by_initials(self) -> str:
        """As papers write the person: «Орлова А. П.»."""
        return f"{self.surname} {self.given_name[0]}. {self.patronymic[0]}."


def tag_names() -> list[str]:
    """The names of all tags: «вечерняя школа»; none holds a word that is asked for."""
    nouns = [noun(each) for each in NOUNS if each not in ASKED_NOUNS]
    qualifiers = [adjective(each) for each in ADJECTIVES if each != PHRASE[0]]
    pairs = ((word, qualifiers[(place * 7 + step) % len(qualifiers)]) for step in range(12)
             for place, word in enumerate(nouns))  # fmt: skip
    names = (f"{qualifier.agreeing(word, SINGULAR, 0)} {word.lemma}" for word, qualifier in pairs)
    return list(dict.fromkeys(names))[:TAGS]


def people(seed: int, number: int) -> Iterator[PersonRecord]:
    """So many persons."""
    chance = Random(f"{seed} people")
    for _each in range(number):
        yield _person(chance)


def _person(chance: Random) -> PersonRecord:
    is_woman = chance.random() < 0.7
    surname = chance.choice(SURNAMES) + ("а" if is_woman else "")
    given = chance.choice(FEMALE_NAMES if is_woman else MALE_NAMES)
    patronymic = chance.choice(FATHERS) + ("на" if is_woman else "ич")
    if chance.random() < SHARE_BY_INITIALS:
        given, patronymic = f"{given[0]}.", f"{patronymic[0]}."
    return PersonRecord(surname, given, patronymic, chance.random() < SHARE_LIVING)
