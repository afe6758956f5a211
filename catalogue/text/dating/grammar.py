"""How one moment is written: a day, a month, a year, a decade, a century or a part of one."""

import re
from collections.abc import Callable

from catalogue.text.dating import rules
from catalogue.text.dating.span import Span

_YEAR = r"(?P<year>[1-9][0-9]{3})"
_MONTH = r"m(?P<month>[0-9]{1,2})"
_DAY = r"[od]?(?P<day>[0-9]{1,2})"
_PART = r"(?P<part>begin|middle|end|half[12]|quarter[1-4]|third[1-3])"
_SEASON = r"(?P<season>spring|summer|autumn|winter)"
_DECADE = r"d(?P<decade>[1-9][0-9]{2}0)"
_SHORT_DECADE = r"d(?P<short_decade>[0-9]0)"
# Without the word «век» only a Roman number that cannot be a month is a century.
_CENTURY = r"(?:[ro]?(?P<century>[0-9]{1,2}) century|r(?P<bare_century>1[3-9]|2[01]))"

# «30-е годы» of no named century are those of the twentieth; «10-е» could be of two.
_DECADES_OF_THE_TWENTIETH = range(20, 100, 10)


def read_moment(symbols: str) -> Span | None:
    """The span of one moment, None when the symbols are not one.

    Raises Misread for a moment that cannot have been, such as the 31st of February.
    """
    for pattern, build in _MOMENTS:
        match = pattern.fullmatch(symbols)
        if match:
            return build(match)
    return None


def _day(match: re.Match[str]) -> Span:
    return rules.of_day(int(match["year"]), int(match["month"]), int(match["day"]))


def _month(match: re.Match[str]) -> Span:
    return rules.of_month(int(match["year"]), int(match["month"]))


def _year(match: re.Match[str]) -> Span:
    return rules.of_year(int(match["year"]))


def _part_of_year(match: re.Match[str]) -> Span:
    return rules.of_part_of_year(int(match["year"]), match["part"])


def _season(match: re.Match[str]) -> Span:
    return rules.of_season(int(match["year"]), match["season"])


def _winter_of_two_years(match: re.Match[str]) -> Span | None:
    year_before, year = int(match["year_before"]), int(match["year"])
    return rules.of_winter(year) if year == year_before + 1 else None


def _decade(match: re.Match[str]) -> Span:
    return rules.of_decade(int(match["decade"]), match.groupdict().get("part"))


def _decade_of_century(match: re.Match[str]) -> Span:
    first_year = (_century_number(match) - 1) * 100 + int(match["short_decade"])
    return rules.of_decade(first_year, match.groupdict().get("part"))


def _decade_alone(match: re.Match[str]) -> Span | None:
    short = int(match["short_decade"])
    if short not in _DECADES_OF_THE_TWENTIETH:
        return None
    return rules.of_decade(1900 + short, match.groupdict().get("part"))


def _century(match: re.Match[str]) -> Span:
    return rules.of_century(_century_number(match), match.groupdict().get("part"))


def _century_number(match: re.Match[str]) -> int:
    return int(match["century"] or match["bare_century"])


_Builder = Callable[[re.Match[str]], Span | None]
_MOMENTS: tuple[tuple[re.Pattern[str], _Builder], ...] = tuple(
    (re.compile(form), build)
    for build, forms in (
        (_year, (_YEAR,)),
        (_day, (f"{_DAY} {_MONTH} {_YEAR}", f"{_YEAR} {_DAY} {_MONTH}", f"{_YEAR} {_MONTH} {_DAY}")),
        (_month, (f"{_MONTH} {_YEAR}", f"{_YEAR} {_MONTH}", f"(?:begin|middle|end) {_MONTH} {_YEAR}")),
        (_part_of_year, (f"{_PART} {_YEAR}", f"{_YEAR} {_PART}")),
        (_season, (f"{_SEASON} {_YEAR}", f"{_YEAR} {_SEASON}")),
        (_winter_of_two_years, (f"winter (?P<year_before>[0-9]{{4}}) - {_YEAR}",)),
        (_decade, (_DECADE, f"{_PART} {_DECADE}", f"{_DECADE} {_PART}")),
        (_decade_alone, (_SHORT_DECADE, f"{_PART} {_SHORT_DECADE}")),
        (
            _decade_of_century,
            (
                f"{_SHORT_DECADE} {_CENTURY}",
                f"{_CENTURY} {_SHORT_DECADE}",
                f"{_PART} {_SHORT_DECADE} {_CENTURY}",
            ),
        ),
        (_century, (_CENTURY, f"{_PART} {_CENTURY}", f"{_CENTURY} {_PART}")),
    )
    for form in forms
)
