"""The orders a visitor may choose: by years, by the day of publication, by title."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from catalogue.search.columns.columns import Columns, Mask, Rows
from catalogue.search.models import ItemEntry
from catalogue.search.ranking import greatest

CHUNK = 2000
FEW = 900
"""Items whose titles are put in order by their keys; more are read along the index of titles."""
LAST_OF_ALL = np.int64(-(2**62))


def first_rows(columns: Columns, passing: Mask, order: str, stop: int) -> Rows:
    """The first rows in the order of that name."""
    if order == "title":
        return np.fromiter(_by_title(columns, passing, stop), dtype=np.int64)
    rows = np.flatnonzero(passing)
    return greatest(rows, _keys(columns, order)[rows], stop)


def _keys(columns: Columns, order: str) -> NDArray[np.int64]:
    """What the rows are ordered by, the greatest first; what has no year comes last."""
    later_numbered = columns.ids.astype(np.int64)
    if order == "added":
        return (columns.added.astype(np.int64) << 28) + later_numbered
    years = columns.first_year if order == "oldest" else columns.last_year
    by_year = (-years if order == "oldest" else years) << 28
    return np.where(columns.dated, by_year - later_numbered, LAST_OF_ALL - later_numbered)


def _by_title(columns: Columns, passing: Mask, stop: int) -> Iterator[int]:
    entries = ItemEntry.objects.filter(is_public=True).order_by("title_key", "item_id")
    if int(passing.sum()) <= FEW:
        entries = entries.filter(item_id__in=columns.ids[passing].tolist())
    needed = stop
    for key in entries.values_list("item_id", flat=True).iterator(CHUNK):
        for row in columns.rows_of(np.array([key], dtype=np.int64)):
            if passing[row]:
                yield int(row)
                needed -= 1
        if needed <= 0:
            return
