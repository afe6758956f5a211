"""Suggestions of what items are filed under: themes, people, places, libraries."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from django.utils.translation import ngettext

from catalogue.presentation.addresses import catalogue_address, exhibition_address, network_address
from catalogue.search.columns.columns import Columns
from catalogue.search.suggest.names import SUGGESTED, Name, current_names
from catalogue.search.suggest.suggestion import MOST_IN_A_GROUP, Suggestion
from catalogue.text.folding import fold

TAG = "tag"
ADDRESSES: dict[str, Callable[[str], str]] = {"library": network_address, "exhibition": exhibition_address}
"""Values that have a page of their own; the others lead to the catalogue filtered by them."""


def labels_suggested(prefixes: Sequence[str], columns: Columns) -> dict[str, list[Suggestion]]:
    """The values of each facet a name of which holds words that begin so, the most used first.

    A tag of the same words as a theme, a place or a person is not suggested beside it.

    Args:
        prefixes: folded beginnings of words; every one must be met.
        columns: tells what is used at all.
    """
    found = current_names(columns).with_words(prefixes)
    by_number: dict[int, Name] = {}
    for name in sorted(found, key=lambda name: (name.is_label, name.text)):
        by_number[name.number] = name  # its label, where that is met too
    sorted_out: dict[str, list[Name]] = defaultdict(list)
    for number, name in by_number.items():
        value = columns.values.by_number.get(number)
        if value and _uses(columns, name):
            sorted_out[value.facet].append(name)
    sorted_out[TAG] = _saying_more(sorted_out, columns)
    return {
        facet: [_suggestion(name, columns) for name in _first(names, columns)]
        for facet in SUGGESTED
        if (names := sorted_out.get(facet))
    }


def _saying_more(found: Mapping[str, list[Name]], columns: Columns) -> list[Name]:
    """The tags that are more than the label of something else that was found."""
    label_of = columns.values.by_number
    others = {
        fold(label_of[each.number].label) for facet, names in found.items() if facet != TAG for each in names
    }
    return [tag for tag in found.get(TAG, ()) if fold(label_of[tag.number].label) not in others]


def _uses(columns: Columns, name: Name) -> int:
    counts = columns.all_counts
    return int(counts[name.number]) if name.number < len(counts) else 0


def _first(names: list[Name], columns: Columns) -> list[Name]:
    names.sort(key=lambda name: (not name.is_label, -_uses(columns, name), name.text))
    return names[:MOST_IN_A_GROUP]


def _suggestion(name: Name, columns: Columns) -> Suggestion:
    value = columns.values.by_number[name.number]
    address = ADDRESSES.get(value.facet) or partial(_filtered, value.facet)
    note = _items(_uses(columns, name)) if name.is_label else name.text
    return Suggestion(value.label, note, address(value.slug))


def _items(total: int) -> str:
    return ngettext("%(total)s item", "%(total)s items", total) % {"total": total}


def _filtered(facet: str, slug: str) -> str:
    return catalogue_address(**{facet: slug})
