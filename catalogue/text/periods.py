"""The period of library history a dating belongs to. The periods themselves are data elsewhere."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

# An open dating («после 1945») says little beyond the years next to its known side,
# so it is weighed like «не ранее»: five years from there.
_WEIGHT_OF_AN_OPEN_SIDE = 5
_LONG_AGO, _FAR_AHEAD = -100_000, 100_000


class Spanning(Protocol):
    """Anything with a first and a last year, either of which may be open (None)."""

    @property
    def year_from(self) -> int | None: ...

    @property
    def year_to(self) -> int | None: ...


@dataclass(frozen=True)
class PeriodSpan:
    """A period by its key and years, both included; None is an open side."""

    key: str
    year_from: int | None
    year_to: int | None


AnyPeriod = TypeVar("AnyPeriod", bound=Spanning)


def best_period(year_from: int | None, year_to: int | None, periods: Sequence[AnyPeriod]) -> AnyPeriod | None:
    """The period that shares most years with the dating (DOMAIN § 1.9, last line).

    Of equals the shorter one, as the more telling: 1941 belongs to the war, not to the five-year plans.
    None without any year, or where no period shares one.
    """
    shared = [(shared_years(year_from, year_to, period), -_length(period), period) for period in periods]
    touching = [candidate for candidate in shared if candidate[0] > 0]
    if not touching:
        return None
    return max(touching, key=lambda candidate: candidate[:2])[2]


def shared_years(year_from: int | None, year_to: int | None, span: Spanning) -> int:
    """How many years a dating shares with a span; none or less where they do not meet or no year is known."""
    years = _closed(year_from, year_to)
    if years is None:
        return 0
    opening, closing = _bounds(span)
    return min(years[1], closing) - max(years[0], opening) + 1


def _closed(year_from: int | None, year_to: int | None) -> tuple[int, int] | None:
    """Both years of a dating, an open side put near the known one; None without any year."""
    if year_from is not None:
        return year_from, year_from + _WEIGHT_OF_AN_OPEN_SIDE if year_to is None else year_to
    if year_to is not None:
        return year_to - _WEIGHT_OF_AN_OPEN_SIDE, year_to
    return None


def _bounds(period: Spanning) -> tuple[int, int]:
    return (
        _LONG_AGO if period.year_from is None else period.year_from,
        _FAR_AHEAD if period.year_to is None else period.year_to,
    )


def _length(period: Spanning) -> int:
    opening, closing = _bounds(period)
    return closing - opening
