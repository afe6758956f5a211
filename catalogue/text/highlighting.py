"""Where a query was hit, shown in the original words of the text."""

from dataclasses import dataclass

from catalogue.text.folding import Token, tokens
from catalogue.text.morphology import lemmas, query_groups

ELLIPSIS = "…"
_SHARE_BEFORE_FIRST_HIT = 4
"""A window shows up to a quarter of its width before the first hit, for the sense of it."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """A piece of the text as it stands there, and whether the query hit it."""

    text: str
    hit: bool


def mark_hits(text: str, query: str, *, width: int | None = None) -> list[Fragment]:
    """Cut the text into pieces that were hit and pieces that were not.

    With `width`, only about that many characters: those with the most hits, between whole words,
    with an ellipsis where something is left out. Escaping is the business of whoever renders.
    """
    hits = _hits(text, query)
    start, end = (0, len(text)) if width is None else _densest_window(text, hits, max(width, 1))
    fragments = _cut(text, [hit for hit in hits if start <= hit.start and hit.end <= end], start, end)
    if start > 0:
        fragments.insert(0, Fragment(ELLIPSIS, hit=False))
    if end < len(text):
        fragments.append(Fragment(ELLIPSIS, hit=False))
    return _joined(fragments)


def _hits(text: str, query: str) -> list[Token]:
    wanted = {form for group in query_groups(query) for form in group}
    if not wanted:
        return []
    return [token for token in tokens(text) if not wanted.isdisjoint(lemmas(token.folded))]


def _densest_window(text: str, hits: list[Token], width: int) -> tuple[int, int]:
    if len(text) <= width:
        return 0, len(text)
    if not hits:
        return 0, _word_end_before(text, width)
    first = hits[_first_of_densest(hits, width)]
    start = _word_start_after(text, max(0, first.start - width // _SHARE_BEFORE_FIRST_HIT), first.start)
    # The text's last window reaches back so as to be a full one.
    if len(text) - start < width:
        start = _word_start_after(text, len(text) - width, first.start)
    end = max(_word_end_before(text, start + width), first.end)
    return start, end


def _first_of_densest(hits: list[Token], width: int) -> int:
    """Index of the hit after which most hits stand within the part of the window right of it."""
    reach = width - width // _SHARE_BEFORE_FIRST_HIT
    best_index, most, last = 0, 0, 0
    for index, hit in enumerate(hits):
        while last < len(hits) and hits[last].end <= hit.start + reach:
            last += 1
        if last - index > most:
            best_index, most = index, last - index
    return best_index


def _word_start_after(text: str, position: int, limit: int) -> int:
    """The first start of a word from `position` on, `limit` at the latest."""
    while 0 < position < limit and not text[position - 1].isspace():
        position += 1
    return position


def _word_end_before(text: str, position: int) -> int:
    """The last end of a word up to `position`; `position` itself inside one endless word."""
    if position >= len(text):
        return len(text)
    end = position
    while end > 0 and not text[end].isspace():
        end -= 1
    return len(text[:end].rstrip()) or position


def _cut(text: str, hits: list[Token], start: int, end: int) -> list[Fragment]:
    fragments, position = [], start
    for hit in hits:
        fragments += [Fragment(text[position : hit.start], hit=False), Fragment(hit.text, hit=True)]
        position = hit.end
    return [*fragments, Fragment(text[position:end], hit=False)]


def _joined(fragments: list[Fragment]) -> list[Fragment]:
    """Drop empty pieces and join neighbours that were not hit."""
    joined: list[Fragment] = []
    for fragment in fragments:
        if not fragment.text:
            continue
        if joined and not fragment.hit and not joined[-1].hit:
            joined[-1] = Fragment(joined[-1].text + fragment.text, hit=False)
        else:
            joined.append(fragment)
    return joined
