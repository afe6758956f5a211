"""The numbers of a selection, as an address holds them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from catalogue.text.numbers import format_catalogue_number, parse_catalogue_number

MOST_ITEMS = 200
LONGEST_ADDRESS = 4000
LONGEST_NAMED, MOST_NAMED = 20, 5
_SEPARATOR = re.compile(r"[,;\s]+")


@dataclass(frozen=True)
class AskedNumbers:
    """Catalogue numbers in their order, each once; what was no number, and what was one too many."""

    numbers: tuple[int, ...]
    dropped: tuple[str, ...]
    too_many: tuple[int, ...] = ()

    @classmethod
    def read(cls, typed: str) -> "AskedNumbers":
        """Read «000001,000002»; whatever stands there, there is an answer."""
        words = [word for word in _SEPARATOR.split(typed[:LONGEST_ADDRESS].replace("\x00", " ")) if word]
        read = {word: parse_catalogue_number(word) for word in words}
        known = list(dict.fromkeys(number for number in read.values() if number))
        strange = tuple(word[:LONGEST_NAMED] for word, number in read.items() if not number)
        return cls(tuple(known[:MOST_ITEMS]), strange, tuple(known[MOST_ITEMS:]))


def as_parameter(numbers: Iterable[int]) -> str:
    """The numbers as an address holds them."""
    return ",".join(map(format_catalogue_number, numbers))


def selection_address(numbers: Iterable[int], name: str = "search:selection") -> str:
    """The address of a selection or of one of its papers."""
    parameter = as_parameter(numbers)
    return f"{reverse(name)}?n={parameter}" if parameter else reverse(name)
