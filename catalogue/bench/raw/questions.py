"""What the bare tables are asked."""

from dataclasses import dataclass, field

SINGLE_FACETS = ("kind", "library", "period", "authenticity", "rights")
MANY_FACET = "theme"
SIX_FACETS = (*SINGLE_FACETS, MANY_FACET)
ON_A_PAGE = 24
RAW_FILE = "raw.sqlite3"
"""The bare tables in the folder of a workspace on SQLite."""


@dataclass(frozen=True)
class RawQuestion:
    """Words, each by all its dictionary forms; keys of chosen values by facet; years."""

    words: tuple[tuple[str, ...], ...] = ()
    is_phrase: bool = False
    chosen: dict[str, int] = field(default_factory=dict)
    year_from: int | None = None
    year_to: int | None = None
    offset: int = 0

    @property
    def is_filtered(self) -> bool:
        """Whether anything but words is asked for."""
        return bool(self.chosen) or self.year_from is not None or self.year_to is not None


@dataclass(frozen=True)
class RawAnswer:
    """The keys on the page, the number of all hits, and the counts of six facets by keys of values."""

    page: list[int]
    total: int
    facets: dict[str, dict[int, int]]
