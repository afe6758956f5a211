"""A dating as a sentence says it: «14 ноября 1924 года», «1950-е годы», «конец 1930-х годов».

Days and months are told from what was understood. All else is told in the words that were typed, their
abbreviations written out; what cannot be written out surely stays as it was typed.
"""

import re

from catalogue.text.dating.precision import Precision
from catalogue.text.dating.span import Span
from catalogue.text.months import MONTHS, MONTHS_GENITIVE

_DASH = r"\s?[-–—]\s?"
_YEAR, _DECADE, _OF_DECADE, _CENTURY = r"[1-9]\d{3}", r"[1-9]\d{2}0-е", r"[1-9]\d{2}0-х", r"[XVI]+"
_ORDER = r"(?:[1-4]-я|первая|вторая|третья|последняя)"
_PART = rf"(?:начало|нач\.|середина|сер\.|конец|кон\.|{_ORDER} (?:половина|пол\.|четверть|четв\.|треть))"
_OF_PART = r"(?:начала|середины|конца)"
_BOUND = r"(?:не ранее|не раньше|не позднее|не позже|до|после|около|ок\.)"
_DAYS = rf"\d{{1,2}}(?:[-–—]\d{{1,2}})? (?:{'|'.join(MONTHS_GENITIVE)})"
_YEARS, _CENTURIES = r"(?:\s?гг?\.?)?", r"\s?вв?\.?"

_FORMS = tuple(
    (re.compile(form), told)
    for form, told in (
        (rf"({_YEAR}){_YEARS}", r"\1 год"),
        (rf"({_YEAR}){_DASH}({_YEAR}){_YEARS}", r"\1–\2 годы"),
        (rf"((?:{_YEAR}(?:-е)?{_DASH})?{_DECADE}){_YEARS}", r"\1 годы"),
        (rf"({_PART} {_OF_DECADE}(?:{_DASH}{_PART} {_OF_DECADE})?){_YEARS}", r"\1 годов"),
        (rf"({_BOUND} (?:{_OF_PART} )?{_OF_DECADE}){_YEARS}", r"\1 годов"),
        (rf"({_BOUND} {_YEAR}){_YEARS}", r"\1 года"),
        (rf"((?:{_BOUND} )?{_DAYS} {_YEAR}){_YEARS}", r"\1 года"),
        (rf"({_CENTURY}){_CENTURIES}", r"\1 век"),
        (rf"({_CENTURY}){_DASH}({_CENTURY}){_CENTURIES}", r"\1–\2 века"),
        (rf"({_PART} {_CENTURY}(?:{_DASH}{_PART} {_CENTURY})?){_CENTURIES}", r"\1 века"),
        (rf"({_BOUND} {_OF_PART} {_CENTURY}){_CENTURIES}", r"\1 века"),
    )
)
_IN_FULL = {
    "нач.": "начало",
    "сер.": "середина",
    "кон.": "конец",
    "пол.": "половина",
    "четв.": "четверть",
    "ок.": "около",
}
_ABBREVIATION = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, _IN_FULL)) + ")")
_DOUBTED = re.compile(r"\[([^][?]+)\?\]|([^][?(]+?) ?\(?\?\)?")
_MORE_THAN_A_DAY_OR_MONTH = re.compile(r"нач|сер|кон|пол|\[", re.IGNORECASE)
"""«Конец мая» is less than May, and a date in square brackets is supplied by the archivist."""


def written_out(span: Span, typed: str) -> str:
    """The dating in full words, small letters first; as it was typed where it cannot be written out.

    Args:
        span: what was understood.
        typed: the text it was understood from.
    """
    if span.precision is Precision.UNDATED:
        return "без даты"
    if not span.understood:
        return typed
    told = _by_the_span(span, typed, year=" года") or _by_the_words(_without_doubt(span, typed))
    return f"{told}, предположительно" if told and span.doubtful else told or typed


def in_citation(span: Span, typed: str) -> str:
    """The day and the month as a reference has them, «14 ноября 1924 г.»; all else as it was typed.

    The archive writes the year first, «1924, 14 ноября»; references do not (DOMAIN § 6, templates 1 and 2).
    """
    return typed if span.doubtful else _by_the_span(span, typed, year=" г.") or typed


def _by_the_span(span: Span, typed: str, *, year: str) -> str:
    """A single day or a single month; nothing for all else."""
    day = None if _MORE_THAN_A_DAY_OR_MONTH.search(typed) else span.earliest
    if day and span.precision is Precision.DAY:
        return f"{day.day} {MONTHS_GENITIVE[day.month - 1]} {day.year}{year}"
    if day and span.precision is Precision.MONTH:
        return f"{MONTHS[day.month - 1]} {day.year}{year}"
    return ""


def _by_the_words(typed: str) -> str:
    """The words typed with their abbreviations written out; nothing where their form is not known."""
    text = " ".join(typed.split())
    if "А" <= text[:1] <= "Я":
        text = text[0].lower() + text[1:]
    for form, told in _FORMS:
        match = form.fullmatch(text)
        if match:
            return _ABBREVIATION.sub(lambda short: _IN_FULL[short.group()], match.expand(told))
    return ""


def _without_doubt(span: Span, typed: str) -> str:
    doubted = _DOUBTED.fullmatch(typed) if span.doubtful else None
    return next(filter(None, doubted.groups())) if doubted else typed
