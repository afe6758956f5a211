"""The context of the results page, under the names templates/search/catalogue.html uses."""

from dataclasses import dataclass, replace
from typing import Any

from django.http import QueryDict
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from catalogue.item_facets import FACETS
from catalogue.item_filter import Dropped, ItemFilter
from catalogue.models import CatalogueIndexPage
from catalogue.presentation.cards import Card, card_of
from catalogue.search import addresses
from catalogue.search.loosening import YEARS, years_in_words
from catalogue.search.nothing_found import Nothing, nothing_found
from catalogue.search.options import Option
from catalogue.search.parameters import RELEVANCE, SORT_LABELS, VIEW_LABELS, SearchRequest
from catalogue.search.results import Results
from catalogue.search.snippets import as_html, marked, snippet

MOST_MESSAGES = 5
LONGEST_NAMED_VALUE = 60
OPEN_AT_FIRST = {"type", "theme"}


@dataclass(frozen=True)
class Row:
    """A found item: its card, and the passage that was hit when words were asked for."""

    card: Card
    snippet: SafeString | None


@dataclass(frozen=True)
class Drawer:
    """A facet beside the results."""

    name: str
    title: str
    options: list[Option]
    chosen: int
    open: bool


@dataclass(frozen=True)
class Chip:
    """An active filter with the address that takes it away."""

    label: str
    url: str


def page_context(results: Results, params: QueryDict) -> dict[str, Any]:
    """Everything the template shows. Costs one query, for the page that gives title and introduction."""
    asked = results.request
    chips = chips_of(asked.item_filter, params)
    return {
        "nav_section": "catalogue",
        "index": CatalogueIndexPage.objects.live().first(),
        "asked": asked,
        "total": results.total,
        "page": results.page,
        "rows": [_row(item, asked) for item in results.items],
        "exhibitions": results.exhibitions,
        "drawers": _drawers(results),
        "years": results.counts.years,
        "chips": chips,
        "chosen": len(chips),
        "hidden": addresses.kept_parameters(asked, {facet.name for facet in FACETS}),
        "sorts": _sorts(asked),
        "views": [(name, label, name == asked.view) for name, label in VIEW_LABELS.items()],
        "notices": notices(asked.dropped),
        "empty": _empty(results, params),
        "canonical": addresses.canonical(asked, results.page.number),
        "indexable": addresses.is_worth_indexing(asked),
    }


def chips_of(item_filter: ItemFilter, params: QueryDict) -> list[Chip]:
    """The active filters in the order of the facets, the years last."""
    chips = [
        Chip(str(label), addresses.changed(params, drop=[(facet.name, slug)]))
        for facet in FACETS
        if facet.name in item_filter.chosen
        for slug, label in item_filter.chosen[facet.name].labels.items()
    ]
    if item_filter.has_years:
        chips.append(
            Chip(years_in_words(item_filter), addresses.changed(params, drop=[("from", None), ("to", None)]))
        )
    return chips


def notices(dropped: tuple[Dropped, ...]) -> list[str]:
    """A sentence for each value that was left out of the search, a few of them at the most."""
    sentences = [
        _("“%(value)s” means nothing for “%(name)s”, so it was left out.")
        % {"value": each.value[:LONGEST_NAMED_VALUE], "name": each.parameter}
        for each in dropped[:MOST_MESSAGES]
    ]
    if len(dropped) > MOST_MESSAGES:
        sentences.append(_("Left out besides: %(count)d.") % {"count": len(dropped) - MOST_MESSAGES})
    return sentences


def _row(item: Any, asked: SearchRequest) -> Row:
    card = card_of(item)
    if not asked.has_words:
        return Row(card, None)
    words = asked.text.marking
    return Row(replace(card, title=as_html(marked(card.title, words))), as_html(snippet(item, words)))


def _drawers(results: Results) -> list[Drawer]:
    drawers = []
    for facet in FACETS:
        options = results.counts.options[facet.name]
        if not options:
            continue
        chosen = sum(option.selected for option in options)
        drawers.append(
            Drawer(facet.name, str(facet.label), options, chosen, bool(chosen) or facet.name in OPEN_AT_FIRST)
        )
    return drawers


def _sorts(asked: SearchRequest) -> list[tuple[str, Any, bool]]:
    return [
        (name, label, name == asked.sort)
        for name, label in SORT_LABELS.items()
        if name != RELEVANCE or not asked.text.is_empty
    ]


def _empty(results: Results, params: QueryDict) -> Nothing | None:
    if results.total:
        return None

    def without(name: str | None) -> str:
        names = [name] if name else [facet.name for facet in FACETS] + [YEARS]
        drop = [(each, None) for given in names for each in (("from", "to") if given == YEARS else (given,))]
        return addresses.changed(params, drop=drop)

    return nothing_found(results.request, results.narrowing, without)
