"""Stretches of time with the rows that belong to them: periods of library history, and decades."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from django.http import QueryDict
from django.utils.translation import gettext as _
from numpy.typing import NDArray

from catalogue.authorities.models import Term, Vocabulary
from catalogue.search import addresses
from catalogue.search.columns.columns import Columns, Mask
from catalogue.search.columns.filtering import Narrowing
from catalogue.search.years import decades

PERIOD_FACET = "period"


@dataclass(frozen=True)
class Stretch:
    """Some years: what they are called, who belongs there, and where the catalogue shows just these.

    `standing` are those rows that begin there, the first to be shown as examples.
    """

    anchor: str
    years: str
    title: str
    url: str
    year_from: int | None
    year_to: int | None
    rows: Mask
    standing: Mask

    @property
    def count(self) -> int:
        """How many items belong there."""
        return int(np.count_nonzero(self.rows))


def periods(narrowing: Narrowing, params: QueryDict) -> list[Stretch]:
    """The periods in use in their order; an item belongs to one. Costs one query."""
    terms = Term.objects.filter(vocabulary=Vocabulary.PERIOD, is_active=True)
    filed = filed_as(narrowing.columns, PERIOD_FACET)
    return [_period(term, narrowing.passing & (filed == term.pk), params) for term in terms]


def _period(term: Term, rows: Mask, params: QueryDict) -> Stretch:
    return Stretch(
        anchor=f"p-{term.slug}",
        years=term.name,
        title=term.scope_note[:1].upper() + term.scope_note[1:],
        url=_catalogue_of(params, period=term.slug),
        year_from=term.year_from,
        year_to=term.year_to,
        rows=rows,
        standing=rows,
    )


def filed_as(columns: Columns, facet: str) -> NDArray[np.int64]:
    """For every row the key of its one value of a facet, 0 where it has none."""
    keys = np.zeros(max(columns.values.size, 1), dtype=np.int64)
    for value in columns.values.by_facet.get(facet, []):
        keys[value.number] = value.key
    key_of_place = keys[columns.codes]
    places = np.flatnonzero(key_of_place)
    filed = np.zeros(len(columns.ids), dtype=np.int64)
    filed[np.searchsorted(columns.offsets, places, side="right") - 1] = key_of_place[places]
    return filed


def decades_of(narrowing: Narrowing, params: QueryDict, besides: Iterable[int] = ()) -> list[Stretch]:
    """The decades that anything was found in; a wide dating belongs to each it touches.

    Args:
        narrowing: what was found.
        params: the parameters of the search.
        besides: years whose decades are wanted as well.
    """
    touched = {decade for decade, count in decades(narrowing.columns, narrowing.passing) if count}
    wanted = sorted(touched | {year // 10 * 10 for year in besides})
    year_from, year_to = narrowing.years
    first = year_from if year_from is not None else min(wanted, default=0)
    last = year_to if year_to is not None else max(wanted, default=0) + 9
    return [
        _decade(narrowing, decade, (max(decade, first), min(decade + 9, last)), params)
        for decade in wanted
        if decade + 9 >= first and decade <= last
    ]


def _decade(narrowing: Narrowing, decade: int, years: Sequence[int], params: QueryDict) -> Stretch:
    year_from, year_to = years
    columns = narrowing.columns
    rows = narrowing.passing & columns.overlapping(year_from, year_to)
    return Stretch(
        anchor=f"d-{decade}",
        years=decade_in_words(decade),
        title="",
        url=_catalogue_of(params, **{"from": str(year_from), "to": str(year_to)}),
        year_from=decade,
        year_to=decade + 9,
        rows=rows,
        standing=rows & (columns.first_year // 10 * 10 == decade),
    )


def decade_in_words(decade: int) -> str:
    """«1930-е»."""
    return _("%(decade)ss") % {"decade": decade}


def _catalogue_of(params: QueryDict, **chosen: str) -> str:
    return addresses.changed(params, drop=[("view", None), ("by", None)], **chosen)
