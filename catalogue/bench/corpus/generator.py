"""Items of the corpus one after another: any number of them in the same memory."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from random import Random

from catalogue.bench.corpus.chance import Weighted, weighed, zipf
from catalogue.bench.corpus.datings import dating
from catalogue.bench.corpus.prose import GENITIVE, Text, prose
from catalogue.bench.corpus.records import DESCRIPTION, TITLE, TRANSCRIPT, ItemRecord, Vocabularies
from catalogue.bench.corpus.witnesses import ASKED_NOUNS, CONTROLLED, has_phrase, planted_nouns
from catalogue.bench.corpus.words import ADJECTIVES, NOUNS

DOCUMENT, ARTIFACT = "document", "artifact"
SHARE_OF_ARTIFACTS = 0.2
TRANSCRIBED_EVERY = 5
SHARE_ILLUSTRATED = 0.7
SHARE_WITH_PLACE, SHARE_WITH_ACCESSION = 0.9, 0.6
SHORTEST_DESCRIPTION, LONGEST_DESCRIPTION = 36, 75
SHORTEST_TRANSCRIPT, LONGEST_TRANSCRIPT = 225, 590
MOST_THEMES, MOST_TAGS, MOST_MATERIALS = 3, 6, 2
FIRST_PUBLISHED = datetime(2024, 1, 1, tzinfo=UTC)
MINUTES_BETWEEN = 3


class Corpus:
    """The corpus of a seed, over given vocabularies."""

    def __init__(self, seed: int, vocabularies: Vocabularies) -> None:
        self._seed = seed
        self._people = vocabularies.people
        self._kinds = {name: zipf(kinds) for name, kinds in vocabularies.kinds.items()}
        self._networks = zipf(vocabularies.networks)
        self._places = zipf(vocabularies.places)
        self._themes = zipf(vocabularies.themes)
        self._materials = zipf(vocabularies.materials)
        self._techniques = zipf(vocabularies.techniques)
        self._tags = zipf(vocabularies.tags)
        self._authenticity = zipf(vocabularies.authenticity)
        self._rights = zipf(vocabularies.rights)
        self._conditions = zipf(vocabularies.conditions)
        asked = ASKED_NOUNS - CONTROLLED.keys()
        self._title_nouns = zipf([each for each in NOUNS if each not in asked], flattened_by=12)
        self._title_adjectives = zipf(ADJECTIVES, flattened_by=12)

    def items(self, number: int, after: int = 0) -> Iterator[ItemRecord]:
        """The items with the numbers that follow ``after``; each depends on its number alone."""
        return (self.item(each) for each in range(after + 1, after + number + 1))

    def item(self, number: int) -> ItemRecord:
        """The item with this number."""
        chance = Random(f"{self._seed} {number}")
        item_type = ARTIFACT if chance.random() < SHARE_OF_ARTIFACTS else DOCUMENT
        kind, kind_name = self._kinds[item_type].one(chance)
        title = self._title(chance)
        phrase = has_phrase(number)
        description = prose(
            chance,
            chance.randint(SHORTEST_DESCRIPTION, LONGEST_DESCRIPTION),
            planted_nouns(number),
            with_phrase=phrase,
        )
        is_transcribed = number % TRANSCRIBED_EVERY == 0
        transcript = self._transcript(chance) if is_transcribed else Text()
        return ItemRecord(
            number=number,
            item_type=item_type,
            kind=kind,
            title=f"{kind_name} {title}",
            date_text=dating(chance),
            network=self._networks.one(chance),
            description=str(description),
            transcript=str(transcript),
            place_as_written=chance.choice(("", "", "", "Томская губерния", "Западно-Сибирский край")),
            accession_number=self._accession_number(number, chance),
            places=_set(self._places, chance, chance.random() < SHARE_WITH_PLACE),
            themes=tuple(self._themes.several(chance, MOST_THEMES)),
            materials=tuple(self._materials.several(chance, MOST_MATERIALS)),
            techniques=tuple(self._techniques.several(chance, 1)),
            tags=tuple(self._tags.several(chance, MOST_TAGS)),
            people=self._some_people(chance),
            makers=self._some_people(chance),
            authenticity=self._authenticity.one(chance),
            rights=self._rights.one(chance),
            condition=self._conditions.one(chance),
            is_illustrated=is_transcribed or chance.random() < SHARE_ILLUSTRATED,
            published=FIRST_PUBLISHED + timedelta(minutes=number * MINUTES_BETWEEN),
            lemmas={
                TITLE: frozenset(title.lemmas),
                DESCRIPTION: frozenset(description.lemmas),
                TRANSCRIPT: frozenset(transcript.lemmas),
            },
            has_phrase=phrase,
        )

    def _title(self, chance: Random) -> Text:
        text = Text()
        for _each in range(_TITLE_NOUNS.one(chance)):
            qualifier = self._title_adjectives.one(chance) if chance.random() < 0.5 else None
            text.add_noun(self._title_nouns.one(chance), GENITIVE, chance, qualifier)
        return text

    def _transcript(self, chance: Random) -> Text:
        return prose(chance, chance.randint(SHORTEST_TRANSCRIPT, LONGEST_TRANSCRIPT), [])

    def _some_people(self, chance: Random) -> tuple[int, ...]:
        number = _PEOPLE.one(chance)
        return tuple(dict.fromkeys(chance.randrange(self._people) for _each in range(number)))

    def _accession_number(self, number: int, chance: Random) -> str:
        if chance.random() >= SHARE_WITH_ACCESSION:
            return ""
        return f"МБК КП-{1000 + number // 4}/{number % 4 + 1}"


_TITLE_NOUNS = weighed({1: 3, 2: 5, 3: 2})
_PEOPLE = weighed({0: 70, 1: 22, 2: 8})


def _set(things: Weighted[str], chance: Random, is_given: bool) -> tuple[str, ...]:
    return (things.one(chance),) if is_given else ()
