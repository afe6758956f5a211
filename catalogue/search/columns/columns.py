"""The columns themselves: one immutable picture of the index at one version."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from catalogue.search.columns.values import Values
from catalogue.search.index.versions import Version

Mask = NDArray[np.bool_]
Rows = NDArray[np.int64]
Integers = NDArray[np.integer]

NO_YEAR_FROM, NO_YEAR_TO = np.int16(-32_768), np.int16(32_767)
"""An open side of a dating has no bound."""


@dataclass(frozen=True)
class Columns:
    """One row for each public item; a row that was overtaken by a later one of its item is not `alive`.

    `codes` holds the values of all rows one after the other, `offsets` where those of each row begin.
    `dated` tells rows with any year from those without.
    """

    version: Version
    values: Values
    ids: NDArray[np.int32]
    alive: Mask
    offsets: NDArray[np.int64]
    codes: NDArray[np.uint32]
    year_from: NDArray[np.int16]
    year_to: NDArray[np.int16]
    dated: Mask
    quality: NDArray[np.uint8]
    added: NDArray[np.int32]
    row_of: NDArray[np.int32] = field(repr=False)

    @cached_property
    def total(self) -> int:
        """How many items there are."""
        return int(self.alive.sum())

    @cached_property
    def all_counts(self) -> NDArray[np.int64]:
        """How many items every value has, counted once for this picture."""
        return self._counted(self.alive)

    @cached_property
    def merit(self) -> NDArray[np.int64]:
        """What comes first among equals: the richer, then the later added, then the later numbered."""
        return (
            (self.quality.astype(np.int64) << 58)
            + (self.added.astype(np.int64) << 26)
            + (self.ids.astype(np.int64) & 0x3FF_FFFF)
        )

    @cached_property
    def first_year(self) -> NDArray[np.int64]:
        """The first known year: of an open dating its known end."""
        return np.where(self.year_from == NO_YEAR_FROM, self.year_to, self.year_from).astype(np.int64)

    @cached_property
    def last_year(self) -> NDArray[np.int64]:
        """The last known year: of an open dating its known end."""
        return np.where(self.year_to == NO_YEAR_TO, self.year_from, self.year_to).astype(np.int64)

    def mask_of(self, keys: Integers) -> Mask:
        """The rows of some items; keys of others are passed over."""
        mask = np.zeros(len(self.ids), dtype=np.bool_)
        mask[self.rows_of(keys)] = True
        return mask

    def rows_of(self, keys: Integers) -> Rows:
        """The rows of some items, in their order; keys of others are passed over."""
        known = keys[(keys >= 0) & (keys < len(self.row_of))]
        rows = self.row_of[known].astype(np.int64)
        return rows[rows >= 0]

    def filed_under(self, numbers: Sequence[int]) -> Mask:
        """The rows that have any of some values."""
        wanted = np.zeros(max(self.values.size, 1), dtype=np.bool_)
        wanted[[number for number in numbers if number < len(wanted)]] = True
        places = np.flatnonzero(wanted[self.codes])
        mask = np.zeros(len(self.ids), dtype=np.bool_)
        mask[np.searchsorted(self.offsets, places, side="right") - 1] = True
        return mask

    def overlapping(self, year_from: int | None, year_to: int | None) -> Mask:
        """The rows whose dating touches the years; an open side has no bound (DOMAIN.md, 1.9)."""
        mask = self.dated.copy()
        if year_from is not None:
            mask &= self.year_to >= year_from
        if year_to is not None:
            mask &= self.year_from <= year_to
        return mask

    def within(self, year_from: int | None, year_to: int | None) -> Mask:
        """The rows whose dating lies between the years and cannot be of others."""
        mask = self.dated.copy()
        if year_from is not None:
            mask &= self.year_from >= year_from
        if year_to is not None:
            mask &= self.year_to <= year_to
        return mask

    def counts(self, mask: Mask) -> NDArray[np.int64]:
        """How many of the rows have each value, by the numbers of values."""
        return self._counted(mask)

    def _counted(self, mask: Mask) -> NDArray[np.int64]:
        rows = np.flatnonzero(mask)
        if len(rows) * 8 > len(mask):
            chosen = self.codes[np.repeat(mask, np.diff(self.offsets))]
        else:
            chosen = self.codes[self._places(rows)]
        return np.bincount(chosen, minlength=self.values.size)

    def _places(self, rows: Rows) -> NDArray[np.int64]:
        starts = self.offsets[rows]
        lengths = self.offsets[rows + 1] - starts
        before = np.cumsum(lengths) - lengths
        return np.repeat(starts - before, lengths) + np.arange(int(lengths.sum()))
