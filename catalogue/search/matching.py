"""Items that a query of words finds."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from modelsearch.backends import get_search_backend

from catalogue.models import CatalogueItemPage
from catalogue.querysets import CatalogueItemQuerySet
from catalogue.search.columns.columns import Columns, Mask, Rows
from catalogue.search.expressions import Expression, InOrder, Word, all_of, holds_phrase
from catalogue.search.index.documents import COLUMNS
from catalogue.search.index.tables import Keys, text_table
from catalogue.search.query import TextQuery
from catalogue.search.ranking import layers_of
from catalogue.text.numbers import AccessionNumber

PAGE_COLUMNS = ("title", "body")


class TextMatch:
    """The finds of one query, among the items that are public now."""

    def __init__(self, query: TextQuery) -> None:
        self.query = query
        self.expression = _with_phrases(query)

    @cached_property
    def keys(self) -> Keys:
        """The keys of the items found."""
        return self._layers[0] if self._asks_once else text_table().hits(self.expression)

    @property
    def best_layers(self) -> list[Keys]:
        """Keys of the items found by the place of the words, the best first; others are found anywhere."""
        return self._layers[1:] if self._asks_once else self._layers

    def mask(self, columns: Columns) -> Mask:
        """The rows of the items found."""
        return columns.mask_of(self.keys) & columns.alive

    def layers(self, columns: Columns) -> Iterator[Rows]:
        """Rows by the place of the words, the best first; none for a query without words."""
        if not self.query.is_empty:
            yield from (columns.rows_of(keys) for keys in self.best_layers)

    @property
    def _asks_once(self) -> bool:
        """Whether hits and ranks come by one question; a phrase has to be verified apart."""
        return not self.query.is_empty and not holds_phrase(self.expression)

    @cached_property
    def _layers(self) -> list[Keys]:
        layers = layers_of(self.expression, self.query.closest)
        return text_table().layers([(self.expression, COLUMNS), *layers] if self._asks_once else layers)

    def narrow_pages(self, pages: QuerySet[Any]) -> QuerySet[Any]:
        """The pages of another model that all words are found in."""
        return get_search_backend("default").restricted(pages, self.query.expression, PAGE_COLUMNS)


def _with_phrases(query: TextQuery) -> Expression:
    phrases = (InOrder(tuple(Word(forms) for forms in phrase)) for phrase in query.phrases)
    return all_of([query.expression, *phrases])


def item_of_number(query: TextQuery, items: CatalogueItemQuerySet) -> CatalogueItemPage | None:
    """The one item whose museum number was typed in full, in whatever punctuation; else None."""
    if query.catalogue_number is not None:
        return items.filter(number=query.catalogue_number).first()
    number = query.accession_number
    if number is None or not isinstance(query.expression, Word):
        return None
    found = items.filter(pk__in=TextMatch(query).keys[:2].tolist())
    bearing = [item for item in found if number.compact in _full_numbers(item)]
    return bearing[0] if len(bearing) == 1 else None


def _full_numbers(item: Any) -> tuple[str, ...]:
    """The number with the museum and without it; not that of the whole accession."""
    number = AccessionNumber.read(item.accession_number)
    return (number.compact, number.compact.removeprefix(number.museum.lower())) if number else ()
