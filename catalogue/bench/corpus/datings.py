"""Datings as museums write them: a third exact to a year, many uncertain, a few unknown."""

from collections.abc import Callable
from random import Random

from catalogue.bench.corpus.chance import weighed

FIRST_YEAR, BUSIEST_YEAR, LAST_YEAR = 1895, 1976, 2024
_MONTHS = (
    "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября",
    "ноября", "декабря",
)  # fmt: skip
Writing = Callable[[int, Random], str]


def _interval(year: int, chance: Random) -> str:
    return f"{year}–{min(year + chance.randint(1, 6), LAST_YEAR)}"


def _day(year: int, chance: Random) -> str:
    return f"{chance.randint(1, 28)} {chance.choice(_MONTHS)} {year}"


def _decade(year: int, chance: Random) -> str:
    part = chance.choice(("начало", "середина", "конец"))
    return f"{part} {year // 10 * 10}-х"


def _as(pattern: str) -> Writing:
    return lambda year, _chance: pattern.format(year=year, decade=year // 10 * 10)


WRITINGS: dict[Writing, float] = {
    _as("{year}"): 34,
    _day: 15,
    _as("{decade}-е гг."): 15,
    _as("около {year}"): 9,
    _interval: 7,
    _decade: 6,
    _as("не ранее {year}"): 4,
    _as("не позднее {year}"): 2,
    _as("[{year}?]"): 4,
    _as("б. д."): 4,
}
_WRITINGS = weighed(WRITINGS)


def dating(chance: Random) -> str:
    """The dating of an item, as written."""
    year = round(chance.triangular(FIRST_YEAR, LAST_YEAR, BUSIEST_YEAR))
    return _WRITINGS.one(chance)(year, chance)
