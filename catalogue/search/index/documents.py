"""An item as the index sees it: four columns of texts, from what tells most to what tells least."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import prefetch_related_objects
from modelsearch.index import SearchField

from catalogue.item_search import DESCRIPTION, ITEM_SEARCH_FIELDS, NAMES, TITLE
from catalogue.models import CatalogueItemPage

COLUMNS = ("title", "names", "description", "transcript")
"""In the order of their weight (PostgreSQL: A, B, C, D)."""
_COLUMN_OF_BOOST = {TITLE: "title", NAMES: "names", DESCRIPTION: "description", None: "transcript"}
_TEXT_FIELDS = [field for field in ITEM_SEARCH_FIELDS if isinstance(field, SearchField)]


@dataclass(frozen=True)
class ItemTexts:
    """The texts of an item by the columns of the index."""

    item_id: int
    title: tuple[str, ...]
    names: tuple[str, ...]
    description: tuple[str, ...]
    transcript: tuple[str, ...]

    def columns(self) -> tuple[tuple[str, ...], ...]:
        """The texts in the order of ``COLUMNS``."""
        return self.title, self.names, self.description, self.transcript


def public_items(keys: Sequence[int]) -> list[Any]:
    """The items as pages of their own kinds."""
    return list(CatalogueItemPage.objects.filter(pk__in=keys).select_related("network").specific())


def texts_of(items: Sequence[Any]) -> list[ItemTexts]:
    """The texts of items, which must be specific; the number of queries does not grow with the items."""
    lookups = [lookup for field in _TEXT_FIELDS for lookup in getattr(field, "prefetch", ())]
    prefetch_related_objects(items, *dict.fromkeys(lookups))
    return [_texts(item) for item in items]


def _texts(item: Any) -> ItemTexts:
    columns: dict[str, list[str]] = {name: [] for name in COLUMNS}
    for field in _TEXT_FIELDS:
        columns[_COLUMN_OF_BOOST[field.boost]] += _as_texts(field.get_value(item))
    return ItemTexts(item.pk, **{name: tuple(texts) for name, texts in columns.items()})


def _as_texts(value: Any) -> Iterable[str]:
    texts = [value] if isinstance(value, str) else value
    return [text for text in texts if text]
