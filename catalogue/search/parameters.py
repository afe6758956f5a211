"""The address of a search, read: words, filter, order, view, page (CONTRACT: parameters)."""

from collections.abc import Mapping
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
VIEW_SIGNS = {GRID: "grid", LIST: "list", TIMELINE: "time", MAP: "pin"}


@dataclass(frozen=True)
class SearchRequest:
    """What a visitor asks for."""

    text: TextQuery
    item_filter: ItemFilter
    sort: str
    view: str
    page: int
    per_page: int
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
        default = _usual_sort(text)
        sort = _one_of(SORT_LABELS, params, "sort", default, dropped)
        return cls(
            text=text,
            item_filter=item_filter,
            sort=default if sort == RELEVANCE else sort,
            view=_one_of(VIEW_LABELS, params, "view", GRID, dropped),
            page=_number(params, "page", 1, dropped),
            per_page=min(_number(params, "per_page", PER_PAGE, dropped), MOST_PER_PAGE),
            dropped=(*item_filter.dropped, *dropped),
        )

    @property
    def has_words(self) -> bool:
        """Whether results are found by words; a query of nothing but signs finds nothing."""
        return bool(self.text.typed)

    @property
    def usual_sort(self) -> str:
        """The order of such a search when none is asked for."""
        return _usual_sort(self.text)

    @property
    def is_plain(self) -> bool:
        """Whether this is the catalogue as it is, without a query and a filter."""
        return not self.has_words and self.item_filter.is_empty


def _usual_sort(text: TextQuery) -> str:
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
