"""A query taken apart by its quotes, minus signs, stars, initials and spaces."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from catalogue.text.folding import Token, tokens

_PIECE = re.compile(
    r'(?:(?<!\S)(?P<minus>[-−–]))?(?:"(?P<quoted>[^"]*)"|[«„“](?P<guillemets>[^»“”]*)[»“”])'
    r"|(?P<either>\|+)|(?P<plain>[^\s|]+)"
)
_EXCLUDED = re.compile(r"[-−–]\w")
_BEGUN = re.compile(r"[^\W_]{2,}\*")
_HYPHENATED = re.compile(r"[^\W_]+(?:[-‐‑][^\W_]+)+")
_INITIALS = re.compile(r"(?:[^\W\d_]\.){1,3}")
_INITIALS_AND_NAME = re.compile(r"(?P<initials>(?:[^\W\d_]\.){1,3})(?P<name>[^\W\d_]{2,})|"
                                r"(?P<surname>[^\W\d_]{2,})(?:,|(?<=[a-zа-яё])(?=[A-ZА-ЯЁ]))"
                                r"(?P<after>(?:[^\W\d_]\.){1,3})")  # fmt: skip
_EITHER = frozenset({"OR", "or", "ИЛИ", "или"})
_OPERATORS = frozenset({"AND", "NOT", "NEAR", "И", "НЕ"})
"""Other search engines' words: forgiven, that is, passed over."""
_MARKS = ".,;:!?()"


@dataclass(frozen=True)
class Piece:
    """Words of a query that belong together, folded, and where they stand in it."""

    words: tuple[str, ...]
    start: int
    end: int


class Quoted(Piece):
    """Words in quotes: side by side, in this order."""


class Excluded(Piece):
    """Words after a minus sign."""


class ExcludedPhrase(Excluded):
    """Words in quotes after a minus sign."""


class Begun(Piece):
    """The beginning of a word, before a star."""


class Initials(Piece):
    """The first letters of somebody's names."""


class Plain(Piece):
    """A word, or a hyphenated one in its parts."""


class Either(Piece):
    """A sign that what stands on its left or what stands on its right will do."""


def sides_of(pieces: Iterable[Piece]) -> list[list[Piece]]:
    """The pieces between the signs of «or», without empty sides."""
    sides: list[list[Piece]] = [[]]
    for piece in pieces:
        if isinstance(piece, Either):
            sides.append([])
        else:
            sides[-1].append(piece)
    return [side for side in sides if side]


def pieces_of(query: str) -> list[Piece]:
    """The pieces of a query, in order; nothing that is typed is an error."""
    return [piece for match in _PIECE.finditer(query) for piece in _of(match) if piece.words]


def _of(match: re.Match[str]) -> Iterator[Piece]:
    for name in ("quoted", "guillemets"):
        if match[name]:
            yield _made(ExcludedPhrase if match["minus"] else Quoted, match[name], match.start(name))
            return
    text, start = match["plain"] or "", match.start()
    if match["either"] or text in _EITHER:
        yield Either(("или",), start, match.end())
        return
    if text in _OPERATORS:
        return
    if _EXCLUDED.match(text):
        yield _made(Excluded, text, start)
    elif _BEGUN.fullmatch(text.strip(_MARKS)):
        yield _made(Begun, text, start)
    else:
        yield from _plain(text, start)


def _plain(text: str, start: int) -> Iterator[Piece]:
    tidy = text.strip(_MARKS)
    named = _INITIALS_AND_NAME.fullmatch(text.rstrip(",;"))
    if named:
        for group, kind in (("initials", Initials), ("name", Plain), ("surname", Plain), ("after", Initials)):
            if named[group]:
                yield _made(kind, named[group], start + named.start(group))
    elif _INITIALS.fullmatch(text.rstrip(",;")) or (len(tidy) == 1 and tidy.isupper()):
        yield _made(Initials, text, start)
    elif _HYPHENATED.fullmatch(tidy):
        yield _made(Plain, text, start)
    else:
        yield from (Plain((token.folded,), start + token.start, start + token.end) for token in tokens(text))


def _made(kind: type[Piece], text: str, start: int) -> Piece:
    words: list[Token] = tokens(text)
    end = words[-1].end if words else 0
    return kind(tuple(word.folded for word in words), start + (words[0].start if words else 0), start + end)
