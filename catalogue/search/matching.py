"""Items that a query of words finds, on top of the search backend."""

from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from modelsearch.backends import get_search_backend

from catalogue.models import CatalogueItemPage
from catalogue.querysets import CatalogueItemQuerySet
from catalogue.search.expressions import Word
from catalogue.search.phrases import stands_in
from catalogue.search.query import TextQuery
from catalogue.text.numbers import AccessionNumber

COLUMNS = ("title", "body")
MOST_PHRASE_CANDIDATES = 2000
"""A phrase is looked for word by word; the order of the words is verified for this many finds."""


class TextMatch:
    """The finds of one query."""

    def __init__(self, query: TextQuery) -> None:
        self.query = query
        self._backend = get_search_backend("default")

    def narrow(self, items: CatalogueItemQuerySet) -> CatalogueItemQuerySet:
        """The items of the queryset that are found."""
        if self.query.phrases:
            return items.filter(pk__in=self._with_phrases)
        return self._backend.restricted(items, self.query.expression, COLUMNS)

    def narrow_pages(self, pages: QuerySet[Any]) -> QuerySet[Any]:
        """The pages of another model that all words are found in, in any order."""
        return self._backend.restricted(pages, self.query.expression, COLUMNS)

    def best(self, items: CatalogueItemQuerySet, start: int, stop: int) -> list[int]:
        """The keys of a slice of the found items, the best first."""
        rows = self._backend.ranked(items, self.query.expression, COLUMNS, start, stop)
        return [key for key, _score in rows]

    @cached_property
    def _with_phrases(self) -> list[int]:
        items = CatalogueItemPage.objects.in_catalogue()
        rows = self._backend.stored_texts(items, self.query.expression, COLUMNS)[:MOST_PHRASE_CANDIDATES]
        return [
            key
            for key, *texts in rows
            if all(any(stands_in(phrase, text or "") for text in texts) for phrase in self.query.phrases)
        ]


def item_of_number(query: TextQuery, items: CatalogueItemQuerySet) -> CatalogueItemPage | None:
    """The one item whose museum number was typed in full, in whatever punctuation; else None."""
    if query.catalogue_number is not None:
        return items.filter(number=query.catalogue_number).first()
    number = query.accession_number
    if number is None or not isinstance(query.expression, Word):
        return None
    bearing = [item for item in TextMatch(query).narrow(items)[:2] if number.compact in _full_numbers(item)]
    return bearing[0] if len(bearing) == 1 else None


def _full_numbers(item: Any) -> tuple[str, ...]:
    """The number with the museum and without it; not that of the whole accession."""
    number = AccessionNumber.read(item.accession_number)
    return (number.compact, number.compact.removeprefix(number.museum.lower())) if number else ()
