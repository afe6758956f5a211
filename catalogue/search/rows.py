"""Found items as the page shows them."""

from dataclasses import dataclass, replace
from typing import Any

from django.utils.safestring import SafeString

from catalogue.presentation.cards import Card, card_of
from catalogue.search.parameters import LIST, SearchRequest
from catalogue.search.snippets import as_html, marked, snippet
from catalogue.text.dating import Precision

INEXACT = frozenset(
    {
        Precision.DECADE,
        Precision.PART_OF_DECADE,
        Precision.CENTURY,
        Precision.PART_OF_CENTURY,
        Precision.APPROXIMATE,
        Precision.BEFORE,
        Precision.AFTER,
        Precision.NOT_BEFORE,
        Precision.NOT_AFTER,
    }
)
"""Datings that mean more years than the thing was made in."""


@dataclass(frozen=True)
class Row:
    """A found item: its card, and the passage that was hit when words were asked for.

    `approximate`: years are asked for, and the item may well be of other years than these.
    """

    card: Card
    snippet: SafeString | None
    approximate: bool


def row_of(item: Any, asked: SearchRequest) -> Row:
    """How an item stands in the list; its sheets must be fetched already when passages are shown."""
    card = card_of(item)
    approximate = asked.has_years and is_inexact(item)
    if not asked.has_words:
        return Row(card, None, approximate)
    words = asked.text.marking
    titled = replace(card, title=as_html(marked(card.title, words)))
    passage = as_html(snippet(item, words)) if shows_passages(asked) else None
    return Row(titled, passage, approximate)


def shows_passages(asked: SearchRequest) -> bool:
    """Whether the view has room for what was hit in the texts; their sheets are read for nothing else."""
    return asked.has_words and asked.view == LIST


def is_inexact(item: Any) -> bool:
    """Whether the dating of an item is wider than its making, or doubted by the archivist."""
    return item.date_doubtful or item.date_precision in INEXACT
