"""The histogram of years: how many results touch each decade."""

import numpy as np

from catalogue.search.columns.columns import Columns, Mask

MOST_DECADES = 60


def decades(columns: Columns, mask: Mask) -> list[tuple[int, int]]:
    """The decades from the first to the last, each with the number of items whose interval touches it.

    An interval with an open side stands at its known end: «до 1917» in the 1910s.
    """
    rows = mask & columns.dated
    if not rows.any():
        return []
    first, last = columns.first_year[rows] // 10, columns.last_year[rows] // 10
    latest = int(last.max())
    earliest = max(int(first.min()), latest - MOST_DECADES + 1)
    shown = last >= earliest
    begun = np.bincount(np.maximum(first[shown], earliest) - earliest, minlength=latest - earliest + 2)
    ended = np.bincount(last[shown] + 1 - earliest, minlength=latest - earliest + 2)
    counts = np.cumsum(begun - ended)
    return [((earliest + place) * 10, int(counts[place])) for place in range(latest - earliest + 1)]
