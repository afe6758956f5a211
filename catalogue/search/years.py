"""The histogram of years: how many results touch each decade."""

from collections import Counter
from collections.abc import Iterable

MOST_DECADES = 60
Interval = tuple[int | None, int | None]


def decades(intervals: Iterable[tuple[Interval, int]]) -> list[tuple[int, int]]:
    """The decades from the first to the last, each with the number of items whose interval touches it.

    An interval with an open side stands at its known end: «до 1917» in the 1910s.

    Args:
        intervals: first and last year with the number of items of just these years.
    """
    counts: Counter[int] = Counter()
    for (year_from, year_to), count in intervals:
        known = [year for year in (year_from, year_to) if year is not None]
        for decade in range(min(known) // 10 * 10, max(known) + 1, 10) if known else ():
            counts[decade] += count
    if not counts:
        return []
    latest = max(counts)
    earliest = max(min(counts), latest - 10 * (MOST_DECADES - 1))
    return [(decade, counts[decade]) for decade in range(earliest, latest + 1, 10)]
