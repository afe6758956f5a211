"""An item of the corpus, as plain values."""

from dataclasses import dataclass
from datetime import datetime

TITLE, DESCRIPTION, TRANSCRIPT = "title", "description", "transcript"


@dataclass(frozen=True, slots=True)
class Vocabularies:
    """The slugs of everything items are filed under, the commonest first.

    `kinds` are pairs of a slug and a name by the type of page; only kinds without narrower ones.
    """

    kinds: dict[str, list[tuple[str, str]]]
    networks: list[str]
    places: list[str]
    themes: list[str]
    materials: list[str]
    techniques: list[str]
    authenticity: list[str]
    rights: list[str]
    conditions: list[str]
    tags: list[str]
    people: int


@dataclass(frozen=True, slots=True)
class ItemRecord:
    """One item. Slugs name what it is filed under; people are numbers of their places in the list.

    `lemmas` are the dictionary forms of the nouns and adjectives each of its texts was written with.
    """

    number: int
    item_type: str
    kind: str
    title: str
    date_text: str
    network: str
    description: str
    transcript: str
    place_as_written: str
    accession_number: str
    places: tuple[str, ...]
    themes: tuple[str, ...]
    materials: tuple[str, ...]
    techniques: tuple[str, ...]
    tags: tuple[str, ...]
    people: tuple[int, ...]
    makers: tuple[int, ...]
    authenticity: str
    rights: str
    condition: str
    is_illustrated: bool
    published: datetime
    lemmas: dict[str, frozenset[str]]
    has_phrase: bool
