"""The entries the columns are read from: codes of facets, years, and what an order needs."""

from array import array
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

from catalogue.search.index.codes import codes_of
from catalogue.search.index.versions import Version
from catalogue.search.models import ItemEntry
from catalogue.text.folding import fold_tokens

TELLING_DESCRIPTION = 80
"""Letters from which on a description tells something."""
ILLUSTRATED, DESCRIBED, TRANSCRIBED = 4, 2, 1
LONGEST_KEY = 80
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def write_entries(items: Sequence[Any], version: Version) -> None:
    """Write the entries of public items; their sheets must be fetched already."""
    codes = codes_of([item.pk for item in items], version)
    _store([_entry(item, codes.get(item.pk, set()), version) for item in items])


def forget_entries(keys: Iterable[int], version: Version) -> None:
    """Note that items have left the catalogue."""
    _store([ItemEntry(item_id=key, version=version.number, is_public=False) for key in keys])


def quality_of(item: Any) -> int:
    """How much a visitor gets to see: pictures before a description before a transcript."""
    transcribed = any(sheet.transcript for sheet in item.item_images.all())
    return (
        ILLUSTRATED * (item.lead_image_id is not None)
        + DESCRIBED * (len(item.description) >= TELLING_DESCRIPTION)
        + TRANSCRIBED * transcribed
    )


def _entry(item: Any, codes: set[int], version: Version) -> ItemEntry:
    return ItemEntry(
        item_id=item.pk,
        version=version.number,
        is_public=True,
        codes=array("I", sorted(codes)).tobytes(),
        year_from=item.year_from,
        year_to=item.year_to,
        quality=quality_of(item),
        added=minutes(item.first_published_at),
        title_key=" ".join(fold_tokens(item.title))[:LONGEST_KEY],
    )


def minutes(moment: datetime | None) -> int:
    """Whole minutes since 1970."""
    return int((moment - EPOCH).total_seconds() // 60) if moment else 0


def _store(entries: list[ItemEntry]) -> None:
    fields = [field.name for field in ItemEntry._meta.concrete_fields if not field.primary_key]
    ItemEntry.objects.bulk_create(
        entries, batch_size=500, update_conflicts=True, unique_fields=["item_id"], update_fields=fields
    )
