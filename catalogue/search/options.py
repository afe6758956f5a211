"""The values of a facet as they are listed beside the results."""

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import Any

from catalogue.item_facets import Facet, FixedFacet
from catalogue.item_filter import ItemFilter

MOST_OPTIONS = 40
"""Values of one facet that are listed; what is chosen is listed in any case."""


@dataclass(frozen=True)
class Option:
    """A value of a facet with the number of results it would leave."""

    value: str
    label: str
    count: int
    selected: bool = False
    order: int = 0
    depth: int = 0


def arranged(facet: Facet | FixedFacet, counted: list[Option], item_filter: ItemFilter) -> list[Option]:
    """The options in their order, named and marked as chosen; a chosen value stays even without results."""
    choice = item_filter.chosen.get(facet.name)
    chosen = {slug: str(label) for slug, label in choice.labels.items()} if choice else {}
    options = _in_order(facet, counted)
    absent = chosen.keys() - {option.value for option in options}
    options += [Option(slug, label, 0) for slug, label in chosen.items() if slug in absent]
    options = [replace(option, selected=option.value in chosen) for option in options]
    if isinstance(facet, Facet) and not facet.tree and not facet.ordered_by:
        options.sort(key=lambda option: not option.selected)  # within reach in a long list
    return options[:MOST_OPTIONS] + [option for option in options[MOST_OPTIONS:] if option.selected]


def _in_order(facet: Facet | FixedFacet, counted: list[Option]) -> list[Option]:
    if isinstance(facet, FixedFacet):
        return _fixed(facet, counted)
    if facet.tree:
        return _tree(facet, counted)
    return sorted(counted, key=lambda option: (option.order, -option.count, option.label))


def _fixed(facet: FixedFacet, counted: list[Option]) -> list[Option]:
    counts = {option.value: option.count for option in counted}
    return [
        Option(slug, str(value.label), counts[value.stored])
        for slug, value in facet.values.items()
        if value.stored in counts
    ]


def _tree(facet: Facet, counted: list[Option]) -> list[Option]:
    """Narrower terms under their broader one, which counts them all: an item has one, so sums are exact."""
    own = {option.value: option.count for option in counted}
    children: dict[int | None, list[Any]] = defaultdict(list)
    for term in facet.things().order_by("sort_order", "name"):
        children[term.parent_id].append(term)

    def listed(term: Any, depth: int) -> list[Option]:
        narrower = [option for child in children[term.pk] for option in listed(child, depth + 1)]
        count = own.get(term.slug, 0) + sum(option.count for option in narrower if option.depth == depth + 1)
        return [Option(term.slug, term.name, count, depth=depth), *narrower] if count else []

    return [option for term in children[None] for option in listed(term, 0)]
