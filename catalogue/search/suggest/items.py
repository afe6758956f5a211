"""Suggestions of items, by their numbers and by words of their titles."""

from collections.abc import Sequence

import numpy as np
from django.db.models import Q, QuerySet

from catalogue.models import CatalogueItemPage
from catalogue.search.columns.columns import Columns
from catalogue.search.expressions import Expression, Word, all_of, any_of
from catalogue.search.index.tables import text_table
from catalogue.search.ranking import greatest
from catalogue.search.suggest.suggestion import MOST_IN_A_GROUP, Suggestion
from catalogue.text.morphology import lemmas
from catalogue.text.numbers import begun_slug, parse_catalogue_number

SHORTEST = 2
"""Letters of a begun word from which on titles are looked through for it."""
AFTER_ALL_SLUGS = "zz"
FIELDS = ("pk", "title", "slug", "accession_number", "accession_slug", "number")


def items_suggested(typed: str, prefixes: Sequence[str], columns: Columns) -> list[Suggestion]:
    """A few public items, those of the number that is typed first. Costs two queries at the most.

    Args:
        typed: the query, for what may be a number.
        prefixes: its folded words; the last one may be the beginning of a word.
        columns: tell which of many are shown.
    """
    titled = {key: place for place, key in enumerate(_titled(prefixes, columns))}
    numbered = _numbered(typed)
    if not titled and not numbered:
        return []
    items = CatalogueItemPage.objects.in_catalogue().only(*FIELDS).filter(numbered | Q(pk__in=titled))
    found = sorted(items, key=lambda item: (titled.get(item.pk, -1), item.accession_slug))
    return [Suggestion(item.title, item.shown_number, item.address) for item in found[:MOST_IN_A_GROUP]]


def _numbered(typed: str) -> Q:
    """The items of a number, perhaps only begun; an empty condition for what is none."""
    if number := parse_catalogue_number(typed):
        return Q(number=number)
    begun = begun_slug(typed)
    return Q(pk__in=_accessioned(begun)) if begun else Q()


def _accessioned(begun: str) -> QuerySet[CatalogueItemPage]:
    """The first few of an order the index of the column is read in."""
    items = CatalogueItemPage.objects.in_catalogue().filter(
        accession_slug__gte=begun,
        accession_slug__lt=begun + AFTER_ALL_SLUGS,
        accession_slug__startswith=begun,
    )
    return items.order_by("accession_slug").values("pk")[:MOST_IN_A_GROUP]


def _titled(prefixes: Sequence[str], columns: Columns) -> list[int]:
    """Keys of the best items that have all words in the title, the last one perhaps only begun."""
    *whole, begun = prefixes
    words: list[Expression] = [Word(lemmas(word)) for word in whole]
    if len(begun) >= SHORTEST:
        words.append(any_of([Word((begun,), prefix=True), Word(lemmas(begun))]))
    if not words:
        return []
    rows = np.flatnonzero(columns.mask_of(text_table().hits(all_of(words), ("title",))) & columns.alive)
    best = greatest(rows, columns.merit[rows], MOST_IN_A_GROUP)
    return [int(key) for key in columns.ids[best]]
