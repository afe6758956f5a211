"""Words of a query that mean time: «тридцатые годы», «XIX век», «довоенные», «1945».

A query is no dating: most of its words are about something else, so only what names a year, a decade,
a century or one of the great turns of the country's history is taken for time.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from catalogue.text.dating import Precision, parse_dating

Years = tuple[int | None, int | None]

MOST_WORDS = 9
"""The longest expression: «между 1 мая 1941 г. и 9 мая 1945»."""

_ROMAN = r"(?<!\w)[ivxхіу]+(?:\s?[-–—]\s?[ivxхіу]+)?"
_ANCHOR = re.compile(
    r"(?<![\w-])(?:1[5-9]|20)\d\d(?!\d)"  # a year
    r"|\d0\s?-?\s?(?:е|ые|х|ых|ми)(?!\w)"  # 30-е, 1930-х
    r"|(?<!\w)(?:двадцат|тридцат|сороков|пятидесят|шестидесят|семидесят|восьмидесят|девяност)(?:ые|ых)(?!\w)"
    rf"|{_ROMAN}\s?(?:-\w+\s)?(?:вв?\b|век|столет)|\w+\s(?:век(?!тор)|столет)",
)
_WHAT_IS_COUNTED = frozenset({"№", "n", "no", "ф.", "ф", "оп.", "оп", "д.", "дело", "л.", "инв.", "тираж"})
"""A number after one of these is no year."""

_SPAN = r"(?:год[а-я]*|лет|врем[а-я]+|период[а-я]*|пор[а-я]+|эпох[а-я]+)"
_LASTING, _TIME = rf"(?: {_SPAN})?", rf" {_SPAN}"
_IN = r"(?:во? |за )?"
_IN_TIME = rf"{_IN}{_SPAN} "
_NAMED: tuple[tuple[re.Pattern[str], Years], ...] = tuple(
    (re.compile(pattern), years)
    for pattern, years in (
        (rf"(?:в )?(?:довоенн|предвоенн)[а-я]+{_LASTING}|до (?:великой отечественной )?войны", (None, 1941)),
        (
            rf"(?:в |за )?военн[а-я]+{_TIME}|(?:в |за )?год[а-я]* (?:великой отечественной )?войны"
            r"|во время (?:великой отечественной )?войны|(?:в|за) (?:великую отечественную )?войну",
            (1941, 1945),
        ),
        (rf"(?:в )?послевоенн[а-я]+{_LASTING}|после (?:великой отечественной )?войны", (1945, 1958)),
        (rf"(?:в )?дореволюционн[а-я]+{_LASTING}|до революции", (None, 1917)),
        (rf"(?:в )?послереволюционн[а-я]+{_LASTING}|после революции", (1917, 1929)),
        (rf"(?:в )?советск[а-я]+{_TIME}", (1917, 1991)),
        (rf"(?:в )?царск[а-я]+(?:{_TIME}| росси[а-я]+)|при цар(?:е|изме)", (None, 1917)),
        (rf"при ленине|{_IN}ленинск[а-я]+{_TIME}", (1917, 1924)),
        (rf"при нэпе|{_IN_TIME}нэп[а-я]?|{_IN}нэповск[а-я]+{_TIME}", (1921, 1928)),
        (rf"при сталине|{_IN}сталинск[а-я]+{_TIME}|{_IN_TIME}сталина", (1924, 1953)),
        (
            rf"при хрущеве|{_IN}хрущевск[а-я]+(?:{_TIME}| оттепел[а-я]+)|{_IN_TIME}(?:хрущева|оттепели)",
            (1953, 1964),
        ),
        (
            rf"при брежневе|{_IN}брежневск[а-я]+(?:{_TIME}| засто[а-я]+)|{_IN_TIME}(?:брежнева|застоя)"
            rf"|{_IN}застойн[а-я]+{_TIME}",
            (1964, 1985),
        ),
        (rf"при горбачеве|{_IN}перестроечн[а-я]+{_TIME}|{_IN_TIME}(?:горбачева|перестройки)", (1985, 1991)),
        (rf"(?:в )?(?:нулев|двухтысячн)(?:ые|ых){_LASTING}", (2000, 2009)),
        (r"(?:в )?прошл[а-я]+ (?:век|столети)[а-я]*", (1901, 2000)),
        (r"(?:в )?позапрошл[а-я]+ (?:век|столети)[а-я]*", (1801, 1900)),
    )
)
"""The turns of the history of Kuzbass' libraries by the periods of the museum (DOMAIN.md, § 2.3)."""

_ALONE: Mapping[str, Years] = {
    "советские": (1917, 1991),
    "советское": (1917, 1991),
    "нэп": (1921, 1928),
    "оттепель": (1953, 1964),
    "застой": (1964, 1985),
    "перестройка": (1985, 1991),
}
"""Eras by a word that means other things beside other words: «перестройка здания», «советские писатели»."""

_CHUNK = re.compile(r"\S+")
_QUOTED = re.compile(r'"[^"]*"|[«„“][^»“”]*[»“”]')
_MARKS = " .,;:!?()[]"


@dataclass(frozen=True)
class TimeWords:
    """An expression of time as it stands in a query, from `start` up to `end`; None is an open side."""

    phrase: str
    start: int
    end: int
    year_from: int | None
    year_to: int | None


def time_words(query: str) -> list[TimeWords]:
    """The expressions of time of a query, in order; quoted words and words to leave out are none."""
    alone = query.strip(_MARKS)
    if years := _ALONE.get(alone.lower()):
        return [TimeWords(alone, 0, len(query), *years)]
    chunks = _chunks(query)
    found: list[TimeWords] = []
    place = 0
    while place < len(chunks):
        expression = None if _is_counted(chunks, place) else _longest_from(query, chunks, place)
        if expression is None:
            place += 1
            continue
        found.append(expression)
        place = next(
            (later for later, chunk in enumerate(chunks) if chunk.start() >= expression.end), len(chunks)
        )
    return found


def without_time(query: str, found: Sequence[TimeWords]) -> str:
    """The query without its expressions of time."""
    left, position = [], 0
    for each in found:
        left.append(query[position : each.start])
        position = each.end
    return " ".join(" ".join([*left, query[position:]]).split()).strip(" ,;")


def years_meant(found: Sequence[TimeWords]) -> Years:
    """From the first to the last year of several expressions; an open side stays open."""
    firsts, lasts = [each.year_from for each in found], [each.year_to for each in found]
    return (
        None if None in firsts else min(year for year in firsts if year is not None),
        None if None in lasts else max(year for year in lasts if year is not None),
    )


def _chunks(query: str) -> list[re.Match[str]]:
    quoted = [match.span() for match in _QUOTED.finditer(query)]
    return [
        chunk
        for chunk in _CHUNK.finditer(query)
        if not any(start <= chunk.start() < end for start, end in quoted)
    ]


def _is_counted(chunks: Sequence[re.Match[str]], place: int) -> bool:
    is_excluded = chunks[place].group()[0] in "-−–" and len(chunks[place].group()) > 1
    before = chunks[place - 1].group().lower() if place else ""
    return is_excluded or before in _WHAT_IS_COUNTED


def _longest_from(query: str, chunks: Sequence[re.Match[str]], place: int) -> TimeWords | None:
    for last in range(min(place + MOST_WORDS, len(chunks)) - 1, place - 1, -1):
        start, end = chunks[place].start(), chunks[last].end()
        phrase = query[start:end].strip(_MARKS)
        years = next(_readings(phrase), None)
        if years:
            return TimeWords(phrase, start, end, *years)
    return None


def _readings(phrase: str) -> Iterator[Years]:
    plain = " ".join(phrase.lower().replace("ё", "е").split())
    yield from (years for pattern, years in _NAMED if pattern.fullmatch(plain))
    if _ANCHOR.search(plain):
        dating = parse_dating(phrase)
        if dating.understood and dating.precision is not Precision.UNDATED:
            # «не позднее 1930» sets a bound five years back to find an item by; a query means all before
            yield (
                None if dating.assumed_earliest else dating.year_from,
                None if dating.assumed_latest else dating.year_to,
            )
