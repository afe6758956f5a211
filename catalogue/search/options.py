"""The values of a facet as they are listed beside the results."""

from collections import defaultdict
from dataclasses import dataclass, replace

from catalogue.item_facets import AnyFacet, Facet, FixedFacet
from catalogue.item_filter import ItemFilter

MOST_OPTIONS = 40
"""Values of one facet that are listed; what is chosen is listed in any case."""


@dataclass(frozen=True)
class Option:
    """A value of a facet with the number of results it would leave."""

    value: str
    label: str
    count: int
    key: int = 0
    selected: bool = False
    order: int = 0
    depth: int = 0
    parent: int | None = None


def arranged(facet: AnyFacet, counted: list[Option], item_filter: ItemFilter, most: int) -> list[Option]:
    """The options in their order, named and marked as chosen; a chosen value stays even without results."""
    choice = item_filter.chosen.get(facet.name)
    chosen = {slug: str(label) for slug, label in choice.labels.items()} if choice else {}
    options = _in_order(facet, counted)
    absent = chosen.keys() - {option.value for option in options}
    options += [Option(slug, label, 0) for slug, label in chosen.items() if slug in absent]
    options = [replace(option, selected=option.value in chosen) for option in options]
    if isinstance(facet, Facet) and not facet.tree and not facet.ordered_by:
        options.sort(key=lambda option: not option.selected)  # within reach in a long list
    return options[:most] + [option for option in options[most:] if option.selected]


def _in_order(facet: AnyFacet, counted: list[Option]) -> list[Option]:
    if isinstance(facet, FixedFacet):
        return sorted(counted, key=lambda option: option.order)
    if facet.tree:
        return _tree(counted)
    return sorted(counted, key=lambda option: (option.order, -option.count, option.label))


def _tree(counted: list[Option]) -> list[Option]:
    """Narrower terms under their broader one, which counts them along."""
    known = {option.key for option in counted}
    children: dict[int | None, list[Option]] = defaultdict(list)
    for option in sorted(counted, key=lambda option: (option.order, option.label)):
        children[option.parent if option.parent in known else None].append(option)

    def listed(parent: int | None, depth: int) -> list[Option]:
        return [
            each
            for option in children[parent]
            for each in (replace(option, depth=depth), *listed(option.key, depth + 1))
        ]

    return listed(None, 0)
