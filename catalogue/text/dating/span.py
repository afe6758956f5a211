"""A stretch of time as a dating means it."""

from dataclasses import dataclass
from datetime import date

from catalogue.text.dating.precision import Precision


@dataclass(frozen=True, kw_only=True)
class Span:
    """The first and the last day a dating may mean; None is an open or unknown side.

    `doubtful` is the archivist's question mark. An assumed side is ours: the far bound of
    «не ранее 1954» stands five years on only so that the item can be found by years.
    """

    precision: Precision
    earliest: date | None = None
    latest: date | None = None
    doubtful: bool = False
    assumed_earliest: bool = False
    assumed_latest: bool = False

    @property
    def understood(self) -> bool:
        """Whether the text was understood; «б. д.» is."""
        return self.precision is not Precision.UNKNOWN

    @property
    def year_from(self) -> int | None:
        """The first year, None when open or unknown."""
        return self.earliest.year if self.earliest else None

    @property
    def year_to(self) -> int | None:
        """The last year, None when open or unknown."""
        return self.latest.year if self.latest else None
