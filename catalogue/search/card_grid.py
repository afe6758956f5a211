"""The grid of record cards; a card that was shown lately is not made again.

What stands on the first pages of one search stands there for everybody, whatever else they ask.
"""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from django.template.loader import get_template
from django.utils.safestring import SafeString

from catalogue.search.kept import KeptByVersion
from catalogue.search.parameters import SearchRequest
from catalogue.search.results import Results, items_in_order
from catalogue.search.rows import row_of

MOST_KEPT = 3000
"""Cards of a kilobyte or two each."""


class _Asked(NamedTuple):
    """Everything a card depends on beside the version of the index."""

    key: int
    words: str
    has_years: bool
    is_first: bool


def card_grid(results: Results) -> list[SafeString]:
    """The cards of a page, as HTML, in its order. Costs the queries of the cards that are not known."""
    kept = _kept.at(results.narrowing.columns.version)
    asked = [_asked(key, results.request, is_first=not place) for place, key in enumerate(results.keys)]
    made = dict(_made([each for each in asked if each not in kept], results.request))
    cards = [kept.get(each) or made.get(each) for each in asked]
    if len(kept) + len(made) > MOST_KEPT:
        kept.clear()
    kept.update(made)
    return [card for card in cards if card]


def _asked(key: int, request: SearchRequest, *, is_first: bool) -> _Asked:
    words = request.text.marking if request.has_words else ""
    return _Asked(key, words, request.has_years, is_first)


def _made(asked: Sequence[_Asked], request: SearchRequest) -> Iterator[tuple[_Asked, SafeString]]:
    items = {item.pk: item for item in items_in_order([each.key for each in asked])}
    template: Any = get_template("components/record_card.html")
    for each in asked:
        if each.key in items:
            row = row_of(items[each.key], request)
            shown = {"item": row.card, "approximate": row.approximate, "level": 2, "eager": each.is_first}
            yield each, SafeString(template.render(shown))


_kept: KeptByVersion[dict[_Asked, SafeString]] = KeptByVersion(dict)
