"""What an item is tied to in other tables, as its page names it: terms, places, people, makers, files."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Named:
    """A term, a tag, a place, a person or an exhibition: what it is called and how it is addressed."""

    key: int
    slug: str
    name: str


@dataclass(frozen=True)
class Maker:
    """Who made the thing, and in what role, in words; a person of the authorities has a slug."""

    role: str
    name: str
    slug: str


@dataclass(frozen=True)
class File:
    """A file beside the pictures.

    `name` is offered for saving; `size` is in bytes.
    """

    title: str
    url: str
    name: str
    size: int
    pages: int


@dataclass(frozen=True)
class Ties:
    """Everything an item is tied to; of living people only those who have agreed."""

    themes: list[Named]
    materials: list[Named]
    techniques: list[Named]
    tags: list[Named]
    places: list[Named]
    people: list[Named]
    makers: list[Maker]
    files: list[File]
    exhibitions: list[Named]
