"""Suggestions of what items are filed under: themes, people, places, libraries."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import partial

from catalogue.presentation.addresses import catalogue_address, exhibition_address, network_address
from catalogue.search.columns.columns import Columns
from catalogue.search.suggest.names import SUGGESTED, Name, current_names
from catalogue.search.suggest.suggestion import MOST_IN_A_GROUP, Suggestion

ADDRESSES: dict[str, Callable[[str], str]] = {"library": network_address, "exhibition": exhibition_address}
"""Values that have a page of their own; the others lead to the catalogue filtered by them."""


def labels_suggested(prefixes: Sequence[str], columns: Columns) -> dict[str, list[Suggestion]]:
    """The values of each facet a name of which holds words that begin so, the most used first.

    Args:
        prefixes: folded beginnings of words; every one must be met.
        columns: tells what is used at all.
    """
    found = current_names(columns).with_words_beginning(prefixes)
    by_number: dict[int, Name] = {}
    for name in sorted(found, key=lambda name: (name.is_label, name.text)):
        by_number[name.number] = name  # its label, where that is met too
    sorted_out: dict[str, list[Name]] = defaultdict(list)
    for number, name in by_number.items():
        value = columns.values.by_number.get(number)
        if value and _uses(columns, name):
            sorted_out[value.facet].append(name)
    return {
        facet: [_suggestion(name, columns) for name in _first(names, columns)]
        for facet in SUGGESTED
        if (names := sorted_out.get(facet))
    }


def _uses(columns: Columns, name: Name) -> int:
    counts = columns.all_counts
    return int(counts[name.number]) if name.number < len(counts) else 0


def _first(names: list[Name], columns: Columns) -> list[Name]:
    names.sort(key=lambda name: (not name.is_label, -_uses(columns, name), name.text))
    return names[:MOST_IN_A_GROUP]


def _suggestion(name: Name, columns: Columns) -> Suggestion:
    value = columns.values.by_number[name.number]
    address = ADDRESSES.get(value.facet) or partial(_filtered, value.facet)
    note = str(_uses(columns, name)) if name.is_label else name.text
    return Suggestion(value.label, note, address(value.slug))


def _filtered(facet: str, slug: str) -> str:
    return catalogue_address(**{facet: slug})
