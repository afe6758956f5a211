"""All that a search finds, in the order of its pages, a chunk at a time."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from catalogue.models import CatalogueItemPage
from catalogue.search.matching import TextMatch
from catalogue.search.ordering import first_rows
from catalogue.search.parameters import RELEVANCE, SearchRequest
from catalogue.search.results import Results, search

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


def items_found(asked: SearchRequest, most: int) -> Iterator[Sequence[Any]]:
    """Search now and read the items while they are asked for, in chunks of one query each.

    An item that leaves the catalogue meanwhile is passed over. `most` items at most.
    """
    return _chunks(_keys(search(replace(asked, sort="added", page=1, per_page=1)), asked.sort, most))


def _keys(results: Results, sort: str, most: int) -> list[int]:
    columns, passing = results.narrowing.columns, results.narrowing.passing
    if sort == RELEVANCE:
        rows = TextMatch(results.request.text).best(columns, passing, (), most)
    else:
        rows = first_rows(columns, passing, sort, most)
    keys: list[int] = columns.ids[rows].tolist()
    return keys


def _chunks(keys: Sequence[int]) -> Iterator[Sequence[Any]]:
    items = CatalogueItemPage.objects.in_catalogue().select_related("network", "kind").only(*READ)
    for start in range(0, len(keys), CHUNK):
        chunk = keys[start : start + CHUNK]
        found = items.in_bulk(chunk)
        yield [found[key] for key in chunk if key in found]
