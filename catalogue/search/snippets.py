"""The words of a query marked in the original text of what was found."""

from collections.abc import Iterator
from typing import Any

from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe

from catalogue.text.highlighting import Fragment, mark_hits
from catalogue.text.typography import typeset

SNIPPET_WIDTH = 220
Fragments = list[Fragment]


def snippet(item: Any, words: str) -> Fragments:
    """The passage of the item's texts that tells best why it was found.

    Description before provenance story before transcripts; the first that holds a word of the query, else
    the beginning of the description. The item's sheets must be fetched already.
    """
    passages = (mark_hits(text, words, width=SNIPPET_WIDTH) for text in _texts(item) if text)
    found = next((passage for passage in passages if any(part.hit for part in passage)), None)
    return found or mark_hits(item.description, "", width=SNIPPET_WIDTH)


def marked(text: str, words: str) -> Fragments:
    """The whole text with the words marked."""
    return mark_hits(text, words)


def as_html(fragments: Fragments) -> SafeString:
    """Fragments as HTML, typeset, hits in ``<mark>``."""
    opening, closing = mark_safe("<mark>"), mark_safe("</mark>")
    rows = (
        (opening if part.hit else "", typeset(part.text), closing if part.hit else "") for part in fragments
    )
    return format_html_join("", "{}{}{}", rows)


def as_text(fragments: Fragments) -> str:
    """Fragments as plain text."""
    return "".join(part.text for part in fragments)


def _texts(item: Any) -> Iterator[str]:
    yield item.description
    yield item.provenance_story
    for sheet in item.item_images.all():
        yield from (sheet.transcript, sheet.caption, sheet.alt_text)
