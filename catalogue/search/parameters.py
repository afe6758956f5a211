"""The address of a search, read: words, filter, order, view, page (CONTRACT: parameters)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from catalogue.item_filter import Choose, Dropped, ItemFilter, Parameters
from catalogue.search.query import TextQuery, parse

RELEVANCE = "relevance"
PER_PAGE, MOST_PER_PAGE = 24, 100
PAGE_SIZES = (24, 48, 96)
"""The page sizes offered; another address asks for is respected up to the most."""
LONGEST_PAGE_NUMBER = 9

SORT_LABELS: Mapping[str, str | Promise] = {
    RELEVANCE: _("closest to the query first"),
    "oldest": _("oldest first"),
    "newest": _("newest first"),
    "added": _("recently added first"),
    "title": _("by title"),
}
GRID, LIST, TIMELINE, MAP = "grid", "list", "timeline", "map"
VIEW_LABELS: Mapping[str, str | Promise] = {
    GRID: _("Cards"),
    LIST: _("List"),
    TIMELINE: _("By years"),
    MAP: _("Map"),
}
BY_YEARS = ("oldest", "newest")
"""The orders of the view by years."""
PERIOD, DECADE, PLACE, LIBRARY = "period", "decade", "place", "library"
GROUPINGS = dict.fromkeys((PERIOD, DECADE, PLACE, LIBRARY))
"""What the timeline and the map may be made of (museum/docs/adr/0010)."""
VIEW_SIGNS = {GRID: "grid", LIST: "list", TIMELINE: "time", MAP: "pin"}


@dataclass(frozen=True)
class SearchRequest:
    """What a visitor asks for.

    `by` is what the timeline or the map is made of, empty for the usual; `lists_items` tells whether items
    are shown one by one, page by page.
    """

    text: TextQuery
    item_filter: ItemFilter
    sort: str
    view: str
    page: int
    per_page: int
    by: str = ""
    lists_items: bool = True
    dropped: tuple[Dropped, ...] = ()

    @classmethod
    def from_params(cls, params: Parameters, choose: Choose | None = None) -> Self:
        """Read an address; whatever stands there, there is an answer. What was dropped is in ``dropped``.

        Args:
            params: the parameters of the address.
            choose: finds values of facets by their slugs; the database does, unless it is given.
        """
        dropped: list[Dropped] = []
        text = parse(_last(params, "q"))
        item_filter = ItemFilter.from_params(params, choose)
        view = _one_of(VIEW_LABELS, params, "view", GRID, dropped)
        default = _usual_sort(text, view)
        sort = _one_of(SORT_LABELS, params, "sort", default, dropped)
        return cls(
            text=text,
            item_filter=item_filter,
            sort=sort if sort in _sorts(view) and sort != RELEVANCE else default,
            view=view,
            page=_number(params, "page", 1, dropped),
            per_page=min(_number(params, "per_page", PER_PAGE, dropped), MOST_PER_PAGE),
            by=_one_of(GROUPINGS, params, "by", "", dropped),
            dropped=(*item_filter.dropped, *dropped),
        )

    @property
    def has_words(self) -> bool:
        """Whether results are found by words; a query of nothing but signs finds nothing."""
        return bool(self.text.typed)

    @property
    def usual_sort(self) -> str:
        """The order of such a search when none is asked for."""
        return _usual_sort(self.text, self.view)

    @property
    def sorts(self) -> Sequence[str]:
        """The orders to choose from."""
        return [name for name in _sorts(self.view) if name != RELEVANCE or not self.text.is_empty]

    @property
    def is_plain(self) -> bool:
        """Whether this is the catalogue as it is, without a query and a filter."""
        return not self.has_words and self.item_filter.is_empty


def _sorts(view: str) -> Sequence[str]:
    return BY_YEARS if view == TIMELINE else tuple(SORT_LABELS)


def _usual_sort(text: TextQuery, view: str) -> str:
    if view == TIMELINE:
        return BY_YEARS[0]
    return "added" if text.is_empty else RELEVANCE


def _last(params: Parameters, name: str) -> str:
    values = params.getlist(name)
    return values[-1] if values else ""


def _one_of(
    known: Mapping[str, object], params: Parameters, name: str, default: str, dropped: list[Dropped]
) -> str:
    typed = _last(params, name)
    if typed in known:
        return typed
    if typed:
        dropped.append(Dropped(name, typed))
    return default


def _number(params: Parameters, name: str, default: int, dropped: list[Dropped]) -> int:
    typed = _last(params, name).strip()
    if typed.isascii() and typed.isdigit() and len(typed) <= LONGEST_PAGE_NUMBER and int(typed) > 0:
        return int(typed)
    if typed:
        dropped.append(Dropped(name, typed))
    return default
