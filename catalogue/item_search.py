"""What of an item is searched and how much each part weighs; read by the search index.

Service notes, condition and everything about contributors are left out on purpose: what is not named here
cannot be found.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from wagtail.search import index

from catalogue.authorities.names_in_time import name_held
from catalogue.text.numbers import AccessionNumber, format_catalogue_number

TITLE, NAMES, DESCRIPTION = 10, 2, 1
"""Weights of the title, of names and words of the vocabularies, of prose; what stands on or under
the sheets has none."""
WORDS_OF_TYPES = {"document": ("документ",), "artifact": ("предмет", "экспонат")}
"""What visitors call everything of a type: «документы военных лет», «предметы из Тайги»."""


class Gathered(index.SearchField):
    """A search field made of several columns and relations of an item.

    Args:
        field_name: the field of the item that stands for the rest in messages.
        gather: gives the texts of an item.
        boost: the weight.
        prefetch: the relations ``gather`` reads, fetched for many items at once.
    """

    def __init__(
        self,
        field_name: str,
        gather: Callable[[Any], Iterable[str]],
        boost: float | None,
        prefetch: Iterable[str] = (),
    ) -> None:
        super().__init__(field_name, boost=boost)
        self.gather = gather
        self.prefetch = tuple(prefetch)

    def get_value(self, obj: Any) -> list[str]:
        """The texts that are not empty."""
        return [text for text in self.gather(obj) if text]

    def get_attname(self, cls: type[Any]) -> str:
        """Its own name: what it is named after may be a relation, which has no column."""
        return self.field_name

    def get_type(self, cls: type[Any]) -> str:
        """Text, whatever the column it is named after holds."""
        return "TextField"


def number_tokens(item: Any) -> list[str]:
    """Every form of the item's numbers, each as one word: a query for «КП 21/1» becomes the same word."""
    return [format_catalogue_number(item.number), *accession_tokens(item.accession_number)]


def accession_tokens(number: str) -> list[str]:
    """The words an accession number is found by; none for a text that is no such number."""
    read = AccessionNumber.read(number)
    return [as_one_word(key) for key in read.search_keys] if read else []


def as_one_word(number_key: str) -> str:
    """A number without punctuation, the fraction kept apart by a letter no number holds: «кп21x1»."""
    return "".join(sign if sign.isalnum() else "x" for sign in number_key)


def _numbers(item: Any) -> Iterator[str]:
    yield from number_tokens(item)
    yield from (item.accession_number, item.inventory_number, getattr(item, "reference_code", ""))


def _kind(item: Any) -> Iterator[str]:
    yield getattr(item, "object_name", "")
    for term in (item.kind, item.period):
        if term is not None:
            yield from _term_names(term)


def _type(item: Any) -> Iterator[str]:
    yield from WORDS_OF_TYPES.get(getattr(item, "item_type", ""), ())


def _terms(relation: str) -> Callable[[Any], Iterator[str]]:
    def names(item: Any) -> Iterator[str]:
        for term in getattr(item, relation).all():
            yield from _term_names(term)

    return names


def _term_names(term: Any) -> Iterator[str]:
    yield term.name
    yield from (label.name for label in term.alternative_labels.all())


def _places(item: Any) -> Iterator[str]:
    yield item.place_as_written
    for link in item.places.all():
        yield from _names_then_and_now(item, link.place)


def _names_of_other_times(item: Any) -> Iterator[str]:
    """«Сталинск» is no name of what was made in Новокузнецк in 1971, but leads to it all the same."""
    for link in item.places.all():
        known = _names_then_and_now(item, link.place)
        yield from (name.name for name in link.place.other_names.all() if name.name not in known)


def _names_then_and_now(item: Any, place: Any) -> set[str]:
    return {place.name, name_held(place.name, place.other_names.all(), item.year_from, item.year_to)}


def _agents(item: Any) -> Iterator[str]:
    for agent in item.agents.all():
        yield agent.as_written
        if agent.person is not None:
            yield from _person_names(agent.person)
        if agent.body is not None:
            yield agent.body.name
            yield from (name.name for name in agent.body.other_names.all())


def _people(item: Any) -> Iterator[str]:
    for link in item.people.all():
        yield from _person_names(link.person)


def _person_names(person: Any) -> Iterator[str]:
    # A living person who has not consented is not named in public, so not found either (152-ФЗ, art. 10.1)
    if person.is_public:
        yield str(person)
        yield from (name.name for name in person.other_names.all())


def _network(item: Any) -> Iterator[str]:
    if item.network is not None:
        yield from (item.network.short_name, item.network.full_name, item.network.municipality)


def _prose(item: Any) -> Iterator[str]:
    yield from (item.description, item.provenance_story, item.material_text, item.technique_text)
    yield from (getattr(item, name, "") for name in ("inscription", "usage", "archival_history"))


def _sheets(item: Any) -> Iterator[str]:
    for sheet in item.item_images.all():
        yield from (sheet.label, sheet.caption, sheet.alt_text, sheet.transcript)
    yield from (file.title for file in item.item_files.all())


# Names of authorities travel with the item, so that «Сталинск» finds what is tied to Новокузнецк
ITEM_SEARCH_FIELDS: list[Any] = [
    index.SearchField("title", boost=TITLE),
    Gathered("number", _numbers, NAMES),
    Gathered("kind", _kind, NAMES, ["kind__alternative_labels", "period__alternative_labels"]),
    Gathered("content_type", _type, None),
    Gathered("materials", _terms("materials"), DESCRIPTION, ["materials__alternative_labels"]),
    Gathered("techniques", _terms("techniques"), DESCRIPTION, ["techniques__alternative_labels"]),
    Gathered("themes", _terms("themes"), NAMES, ["themes__alternative_labels"]),
    Gathered(
        "tags", lambda item: (link.tag.name for link in item.tagged_items.all()), NAMES, ["tagged_items__tag"]
    ),
    Gathered("places", _places, NAMES, ["places__place__other_names"]),
    Gathered("places", _names_of_other_times, DESCRIPTION, ["places__place__other_names"]),
    Gathered(
        "agents",
        _agents,
        NAMES,
        ["agents__person__other_names", "agents__body__other_names"],
    ),
    Gathered("people", _people, NAMES, ["people__person__other_names"]),
    Gathered("network", _network, NAMES, ["network"]),
    Gathered("description", _prose, DESCRIPTION),
    Gathered("item_images", _sheets, None, ["item_images", "item_files"]),
    index.AutocompleteField("accession_number"),
    index.FilterField("number"),
    index.FilterField("year_from"),
    index.FilterField("year_to"),
    index.FilterField("withdrawn_at"),
    index.FilterField("accession_number"),
]
