"""The address of a search, read: words, filter, order, view, page (CONTRACT: parameters)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from catalogue.item_filter import Choose, Dropped, ItemFilter, Parameters
from catalogue.search.query import NO_SYNONYMS, TextQuery, is_cut
from catalogue.search.thesaurus.lexicon import Lexicon
from catalogue.search.understanding import TO_THE_LETTER, Understanding, understand
from catalogue.text.time_words import TimeWords, Years

RELEVANCE = "relevance"
PER_PAGE, MOST_PER_PAGE = 24, 100
PAGE_SIZES = (24, 48, 96)
"""The page sizes offered; another address asks for is respected up to the most."""
LONGEST_NUMBER, MOST_PAGES = 9, 10**9

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

    `exact` names what of the query is taken to the letter (``TO_THE_LETTER``); `by` is what the timeline or
    the map is made of, empty for the usual; `lists_items` tells whether items are shown page by page.
    """

    understood: Understanding
    item_filter: ItemFilter
    sort: str
    view: str
    page: int
    per_page: int
    exact: tuple[str, ...] = ()
    by: str = ""
    lists_items: bool = True
    dropped: tuple[Dropped, ...] = ()

    @classmethod
    def from_params(
        cls, params: Parameters, choose: Choose | None = None, lexicon: Lexicon = NO_SYNONYMS
    ) -> Self:
        """Read an address; whatever stands there, there is an answer. What was dropped is in ``dropped``.

        Args:
            params: the parameters of the address.
            choose: finds values of facets by their slugs; the database does, unless it is given.
            lexicon: what is looked for along with the words of the query.
        """
        dropped: list[Dropped] = []
        exact = _some_of(TO_THE_LETTER, params, "exact", dropped)
        typed = _last(params, "q")
        dropped += [Dropped("q", typed)] if is_cut(typed) else []
        understood = understand(typed, lexicon, exact)
        item_filter = ItemFilter.from_params(params, choose)
        view = _one_of(VIEW_LABELS, params, "view", GRID, dropped)
        default = _usual_sort(understood, view)
        sort = _one_of(SORT_LABELS, params, "sort", default, dropped)
        return cls(
            understood=understood,
            item_filter=item_filter,
            sort=sort if sort in _sorts(view) and sort != RELEVANCE else default,
            view=view,
            page=_number(params, "page", 1, dropped),
            per_page=_number(params, "per_page", PER_PAGE, dropped, most=MOST_PER_PAGE),
            exact=exact,
            by=_one_of(GROUPINGS, params, "by", "", dropped),
            dropped=(*item_filter.dropped, *dropped),
        )

    @property
    def typed(self) -> str:
        """The query as it was typed."""
        return self.understood.corrected_from or self.understood.typed

    @property
    def text(self) -> TextQuery:
        """The words looked for."""
        return self.understood.text

    @property
    def time(self) -> tuple[TimeWords, ...]:
        """Words of the query that are taken for time."""
        return self.understood.time

    @property
    def years_said(self) -> Years | None:
        """The years these words mean."""
        return self.understood.years

    @property
    def has_years(self) -> bool:
        """Whether years are asked for, in words or by the filter."""
        return bool(self.time) or self.item_filter.has_years

    @property
    def has_words(self) -> bool:
        """Whether results are found by words; a query of nothing but signs finds nothing."""
        return bool(self.text.typed)

    @property
    def usual_sort(self) -> str:
        """The order of such a search when none is asked for."""
        return _usual_sort(self.understood, self.view)

    @property
    def sorts(self) -> Sequence[str]:
        """The orders to choose from."""
        return [name for name in _sorts(self.view) if name != RELEVANCE or self.usual_sort == RELEVANCE]

    @property
    def is_plain(self) -> bool:
        """Whether this is the catalogue as it is, without a query and a filter."""
        return not self.typed and self.item_filter.is_empty


def _sorts(view: str) -> Sequence[str]:
    return BY_YEARS if view == TIMELINE else tuple(SORT_LABELS)


def _usual_sort(understood: Understanding, view: str) -> str:
    if view == TIMELINE:
        return BY_YEARS[0]
    return RELEVANCE if understood.time or not understood.text.is_empty else "added"


def _last(params: Parameters, name: str) -> str:
    values = params.getlist(name)
    return values[-1] if values else ""


def _some_of(
    known: Collection[str], params: Parameters, name: str, dropped: list[Dropped]
) -> tuple[str, ...]:
    typed = dict.fromkeys(params.getlist(name))
    dropped += [Dropped(name, each) for each in typed if each and each not in known]
    return tuple(each for each in known if each in typed)


def _one_of(
    known: Mapping[str, object], params: Parameters, name: str, default: str, dropped: list[Dropped]
) -> str:
    typed = _last(params, name)
    if typed in known:
        return typed
    if typed:
        dropped.append(Dropped(name, typed))
    return default


def _number(
    params: Parameters, name: str, default: int, dropped: list[Dropped], most: int = MOST_PAGES
) -> int:
    typed = _last(params, name).strip()
    if typed.isascii() and typed.isdigit() and len(typed) <= LONGEST_NUMBER and 0 < int(typed) <= most:
        return int(typed)
    if typed:
        dropped.append(Dropped(name, typed))
    return default
