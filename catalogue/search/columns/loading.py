"""Columns read from the entries: all of them at first, then what has changed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from django.db import transaction
from numpy.typing import NDArray

from catalogue.search.columns.columns import NO_YEAR_FROM, NO_YEAR_TO, Columns
from catalogue.search.columns.values import KnownValue, Values
from catalogue.search.index.versions import Version, current_version
from catalogue.search.models import FacetValue, ItemEntry

FIELDS = ("item_id", "codes", "year_from", "year_to", "quality", "added")
CHUNK = 20_000
MOST_OVERTAKEN = 0.2
"""The share of overtaken rows from which on everything is read anew."""


@transaction.atomic
def load() -> Columns:
    """Read everything."""
    version = current_version()
    values = Values({each.number: each for each in _values(0)})
    entries = ItemEntry.objects.filter(is_public=True).order_by("item_id").values_list(*FIELDS)
    parts = [_Part.of(chunk) for chunk in _in_chunks(entries.iterator(CHUNK))]
    return _assembled(version, values, _Part.joined(parts))


def brought_up_to(columns: Columns, version: Version) -> Columns:
    """The columns with everything that has changed since."""
    since = columns.version.number
    changed = ItemEntry.objects.filter(version__gt=since)
    public = list(changed.filter(is_public=True).values_list(*FIELDS))
    gone = list(changed.filter(is_public=False).values_list("item_id", flat=True))
    overtaken = columns.mask_of(np.array([*gone, *(row[0] for row in public)], dtype=np.int64))
    alive = columns.alive & ~overtaken
    if len(alive) - alive.sum() > max(1000, MOST_OVERTAKEN * len(alive)):
        return load()
    old = _Part(
        columns.ids,
        np.diff(columns.offsets),
        columns.codes,
        columns.year_from,
        columns.year_to,
        columns.dated,
        columns.quality,
        columns.added,
    )
    values = columns.values.with_changes(_values(since))
    return _assembled(version, values, _Part.joined([old, _Part.of(public)]), alive)


def _values(since: int) -> Iterable[KnownValue]:
    fields = ("pk", "facet", "key", "slug", "label", "order", "parent")
    rows = FacetValue.objects.filter(version__gt=since).values_list(*fields)
    return (KnownValue(*row) for row in rows)


def _in_chunks(rows: Iterable[Any]) -> Iterable[list[Any]]:
    chunk: list[Any] = []
    for row in rows:
        chunk.append(row)
        if len(chunk) == CHUNK:
            yield chunk
            chunk = []
    yield chunk


@dataclass(frozen=True)
class _Part:
    """Some rows of the columns."""

    ids: NDArray[np.int32]
    lengths: NDArray[np.int64]
    codes: NDArray[np.uint32]
    year_from: NDArray[np.int16]
    year_to: NDArray[np.int16]
    dated: NDArray[np.bool_]
    quality: NDArray[np.uint8]
    added: NDArray[np.int32]

    @classmethod
    def of(cls, rows: Sequence[Any]) -> "_Part":
        ids, codes, firsts, lasts, quality, added = zip(*rows, strict=True) if rows else ((),) * len(FIELDS)
        return cls(
            np.array(ids, dtype=np.int32),
            np.array([len(each) // 4 for each in codes], dtype=np.int64),
            np.frombuffer(b"".join(map(bytes, codes)), dtype="<u4"),
            _years(firsts, NO_YEAR_FROM),
            _years(lasts, NO_YEAR_TO),
            np.array([not (a is b is None) for a, b in zip(firsts, lasts, strict=True)], dtype=np.bool_),
            np.array(quality, dtype=np.uint8),
            np.array(added, dtype=np.int32),
        )

    @classmethod
    def joined(cls, parts: Sequence["_Part"]) -> "_Part":
        names = cls.__dataclass_fields__
        return cls(*(np.concatenate([getattr(part, name) for part in parts]) for name in names))


def _years(years: Sequence[int | None], unknown: np.int16) -> NDArray[np.int16]:
    return np.array([unknown if year is None else year for year in years], dtype=np.int16)


def _assembled(
    version: Version, values: Values, part: _Part, earlier_alive: NDArray[np.bool_] | None = None
) -> Columns:
    alive = np.ones(len(part.ids), dtype=np.bool_)
    if earlier_alive is not None:
        alive[: len(earlier_alive)] = earlier_alive
    row_of = np.full(int(part.ids.max(initial=-1)) + 1, -1, dtype=np.int32)
    rows = np.flatnonzero(alive)
    row_of[part.ids[rows]] = rows
    return Columns(
        version=version,
        values=values,
        ids=part.ids,
        alive=alive,
        offsets=np.concatenate([np.zeros(1, dtype=np.int64), np.cumsum(part.lengths)]),
        codes=part.codes,
        year_from=part.year_from,
        year_to=part.year_to,
        dated=part.dated,
        quality=part.quality,
        added=part.added,
        row_of=row_of,
    )
