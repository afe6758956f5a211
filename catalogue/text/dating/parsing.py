"""The way in: any text becomes a dating, understood or kept."""

import re
from dataclasses import fields, replace

from catalogue.text.dating.intervals import read_span
from catalogue.text.dating.model import Dating
from catalogue.text.dating.precision import Precision
from catalogue.text.dating.problems import Misread, Problem
from catalogue.text.dating.span import Span
from catalogue.text.dating.spelling import plain, symbols_of, without_marks
from catalogue.text.dating.words import UNDATED

LONGEST_DATING = 120
_YEAR_OF_TWO_DIGITS = re.compile(r"(?:(?:[0-9]{1,2} )?m[0-9]{1,2} )?[0-9]{2}")


def parse_dating(text: str) -> Dating:
    """Understand a museum dating, or keep it with the reason why not. Never raises."""
    typed = text.strip()
    try:
        span = _read(typed)
    except Misread as misread:
        return Dating(text=typed, precision=Precision.UNKNOWN, problem=misread.problem)
    return Dating(text=typed, **{field.name: getattr(span, field.name) for field in fields(Span)})


def _read(typed: str) -> Span:
    if not typed:
        raise Misread(Problem.EMPTY)
    if len(typed) > LONGEST_DATING:
        raise Misread(Problem.TOO_LONG)
    text = plain(typed)
    if UNDATED.fullmatch(without_marks(text)):
        return Span(precision=Precision.UNDATED)
    symbols, doubtful = symbols_of(text)
    if _YEAR_OF_TWO_DIGITS.fullmatch(symbols):
        raise Misread(Problem.SHORT_YEAR)
    span = read_span(symbols)
    return replace(span, doubtful=doubtful)
