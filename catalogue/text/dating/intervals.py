"""How moments make a dating: «не ранее …», «до …», «около …», «от … до …»."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from catalogue.text.dating import rules
from catalogue.text.dating.grammar import read_moment
from catalogue.text.dating.precision import Precision
from catalogue.text.dating.problems import Misread, Problem
from catalogue.text.dating.span import Span

_JOINT, _ABOUT, _OF = " - ", "about ", "of "
_NOT_BEFORE, _NOT_AFTER = "not earlier", "not later"
_BETWEEN_BOUNDS = re.compile(rf"{_NOT_BEFORE} (?P<first>.+?) (?:and |- )?{_NOT_AFTER} (?P<last>.+)")
_AFTER_AND_BEFORE = re.compile(r"after (?P<first>.+?) (?:and |- )?before (?P<last>.+)")
_FROM_TO = re.compile(
    r"(?:between (?P<between>.+) (?:and|-) (?P<and>.+)|(?:from|of) (?P<from>.+) (?:upto|before) (?P<to>.+))"
)
_TURN = re.compile(r"turn (?P<old>.+?) (?:-|and) (?P<new>.+)")
_ONE_SIDED: tuple[tuple[str, Callable[[Span], Span]], ...] = (
    (_NOT_BEFORE, rules.not_before),
    (_NOT_AFTER, rules.not_after),
    ("before", rules.before),
    ("earlier", rules.before),
    ("after", rules.after),
    ("later", rules.after),
    ("from", rules.since),
)


def read_span(symbols: str) -> Span:
    """The span of a whole dating. Raises Misread."""
    for reading in (_bounded, _one_sided, _approximate, read_moment, _range, _of_a_paper):
        span = reading(symbols)
        if span:
            return span
    raise Misread(Problem.NOT_UNDERSTOOD)


def _bounded(symbols: str) -> Span | None:
    """«не ранее 1920 и не позднее 1930», «после 1917, но до 1930»."""
    for pattern, narrow_first, narrow_last in (
        (_BETWEEN_BOUNDS, rules.not_before, rules.not_after),
        (_AFTER_AND_BEFORE, rules.after, rules.before),
    ):
        match = pattern.fullmatch(symbols)
        if match:
            first, last = read_moment(match["first"]), read_moment(match["last"])
            return rules.joined(narrow_first(first), narrow_last(last)) if first and last else None
    return None


def _one_sided(symbols: str) -> Span | None:
    """«не ранее 1954», «до 1917»."""
    for words, rule in _ONE_SIDED:
        if symbols.startswith(words + " "):
            moment = read_moment(symbols.removeprefix(words + " "))
            return rule(moment) if moment else None
    return None


def _approximate(symbols: str) -> Span | None:
    """«около 1925», «ок. 1925–1927»; two of them make a range."""
    if not symbols.startswith(_ABOUT) or symbols.count(_ABOUT) > 1:
        return None
    exact = symbols.removeprefix(_ABOUT)
    moment = read_moment(exact)
    if moment:
        return rules.about(moment)
    span = _range(exact, _read_about)
    return replace(span, precision=Precision.APPROXIMATE) if span else None


def _of_a_paper(symbols: str) -> Span | None:
    """«от 12 мая 1947 г.», as papers are named."""
    return read_moment(symbols.removeprefix(_OF)) if symbols.startswith(_OF) else None


def _read_side(symbols: str) -> Span | None:
    if symbols.startswith(_ABOUT):
        return _read_about(symbols.removeprefix(_ABOUT))
    return read_moment(symbols)


def _read_about(symbols: str) -> Span | None:
    moment = read_moment(symbols)
    return rules.about(moment) if moment else None


def _range(symbols: str, read: Callable[[str], Span | None] = _read_side) -> Span | None:
    """«1927–1929», «май — июнь 1947», «между 1941 и 1945», «рубеж XIX–XX вв.»."""
    turn = _TURN.fullmatch(symbols)
    if turn:
        return _joined_sides(f"end {turn['old']}", f"begin {turn['new']}", read)
    from_to = _FROM_TO.fullmatch(symbols)
    if from_to:
        return _joined_sides(from_to["between"] or from_to["from"], from_to["and"] or from_to["to"], read)
    parts = symbols.split(_JOINT)
    for cut in range(1, len(parts)):
        span = _joined_sides(_JOINT.join(parts[:cut]), _JOINT.join(parts[cut:]), read)
        if span:
            return span
    return None


def _joined_sides(left: str, right: str, read: Callable[[str], Span | None]) -> Span | None:
    """Both sides joined; each may leave out what the other one says: «12–14 мая 1947»."""
    for full_right in _with_beginning_of(left, right):
        last = read(full_right)
        if last:
            first = next(filter(None, map(read, _with_end_of(full_right, left))), None)
            return rules.joined(first, last) if first else None
    return None


def _with_beginning_of(left: str, right: str) -> Iterator[str]:
    """The right side alone, then completed: «1947, 12–14 мая» → «1947 14 m5»."""
    yield right
    words = left.split(" ")
    for length in range(len(words) - 1, 0, -1):
        yield " ".join([*words[:length], right])


def _with_end_of(right: str, left: str) -> Iterator[str]:
    """The left side completed as far as it can be: «12 – 14 m5 1947» → «12 m5 1947»; then alone."""
    words = right.split(" ")
    for start in range(1, len(words)):
        yield " ".join([left, *words[start:]])
    yield left
