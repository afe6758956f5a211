"""Suggestions of items, by their numbers and by words of their titles."""

import re
from collections.abc import Sequence

import numpy as np
from django.db.models import Q

from catalogue.models import CatalogueItemPage
from catalogue.search.columns.columns import Columns
from catalogue.search.expressions import Word, all_of
from catalogue.search.index.tables import text_table
from catalogue.search.ranking import greatest
from catalogue.search.suggest.suggestion import MOST_IN_A_GROUP, Suggestion
from catalogue.text.morphology import lemmas
from catalogue.text.transliteration import to_slug

SHORTEST = 2
"""Letters of a word from which on titles are looked through."""
_ACCESSION_NUMBER = re.compile(r"[^\W\d_]{1,5}\W{0,3}[0-9][0-9\W]*")
_CATALOGUE_NUMBER = re.compile(r"(?:№\s*)?([0-9]{1,9})")
AFTER_ALL_SLUGS = "zz"
FIELDS = ("pk", "title", "slug", "accession_number", "number", "date_text")


def items_suggested(typed: str, prefixes: Sequence[str], columns: Columns) -> list[Suggestion]:
    """A few public items. Costs two queries at the most.

    Args:
        typed: the query, for what may be a number.
        prefixes: its folded words; the last one may be the beginning of a word.
        columns: tell which of many are shown.
    """
    items = CatalogueItemPage.objects.in_catalogue().only(*FIELDS)
    if _ACCESSION_NUMBER.fullmatch(typed):
        beginning = to_slug(typed)
        numbered = items.filter(
            accession_slug__gte=beginning,
            accession_slug__lt=beginning + AFTER_ALL_SLUGS,
            accession_slug__startswith=beginning,
        )
        return [_suggestion(item) for item in numbered.order_by("accession_slug")[:MOST_IN_A_GROUP]]
    keys = _titled(prefixes, columns)
    wanted = Q(pk__in=keys)
    if number := _CATALOGUE_NUMBER.fullmatch(typed):
        wanted |= Q(number=int(number[1]))
    elif not keys:
        return []
    order = {key: place for place, key in enumerate(keys)}
    found = sorted(items.filter(wanted), key=lambda item: order.get(item.pk, -1))
    return [_suggestion(item) for item in found[:MOST_IN_A_GROUP]]


def _titled(prefixes: Sequence[str], columns: Columns) -> list[int]:
    """Keys of the best items that have all words in the title, the last one perhaps only begun."""
    *whole, begun = prefixes
    if len(begun) < SHORTEST:
        return []
    words = [Word(lemmas(word)) for word in whole]
    keys = text_table().hits(all_of([*words, Word((begun,), prefix=True)]), ("title",))
    rows = np.flatnonzero(columns.mask_of(keys) & columns.alive)
    best = greatest(rows, columns.merit[rows], MOST_IN_A_GROUP)
    return [int(key) for key in columns.ids[best]]


def _suggestion(item: CatalogueItemPage) -> Suggestion:
    return Suggestion(item.title, item.shown_number, item.address)
