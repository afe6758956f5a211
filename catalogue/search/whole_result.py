"""All that a search finds, in the order of its pages, a chunk at a time."""

from collections.abc import Iterator, Sequence
from typing import Any

from catalogue.models import CatalogueItemPage
from catalogue.search.asking import Asked
from catalogue.search.finding import find
from catalogue.search.results import rows_in_order

MOST_ROWS = 10_000
"""Rows of a table; who needs more asks for parts."""
CHUNK = 500
READ = (
    "number",
    "accession_number",
    "title",
    "date_text",
    "place_as_written",
    "kind__name",
    "network__short_name",
)
"""What a row tells; descriptions and the other hundred columns of an item stay where they are."""


def items_found(asked: Asked, most: int) -> Iterator[Sequence[Any]]:
    """Search now and read the items while they are asked for, in chunks of one query each.

    An item that leaves the catalogue meanwhile is passed over. `most` items at most.
    """
    rows = rows_in_order(find(asked.request, asked.columns), asked.columns, most)
    return _chunks(asked.columns.ids[rows].tolist())


def _chunks(keys: Sequence[int]) -> Iterator[Sequence[Any]]:
    items = CatalogueItemPage.objects.in_catalogue().select_related("network", "kind").only(*READ)
    for start in range(0, len(keys), CHUNK):
        chunk = keys[start : start + CHUNK]
        found = items.in_bulk(chunk)
        yield [found[key] for key in chunk if key in found]
