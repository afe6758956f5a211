"""Which days a dating means: the rules of DOMAIN § 1.9, each in one table."""

from calendar import monthrange
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from catalogue.text.dating.precision import Precision
from catalogue.text.dating.problems import Misread, Problem
from catalogue.text.dating.span import Span

# Years within the decade, both included.
PARTS_OF_DECADE = {
    "begin": (0, 3),
    "middle": (4, 6),
    "end": (7, 9),
    "half1": (0, 4),
    "half2": (5, 9),
}
# Years within the century, both included; its last year ends in 00.
PARTS_OF_CENTURY = {
    "begin": (1, 10),
    "middle": (40, 60),
    "end": (90, 100),
    "half1": (1, 50),
    "half2": (51, 100),
    "quarter1": (1, 25),
    "quarter2": (26, 50),
    "quarter3": (51, 75),
    "quarter4": (76, 100),
    "third1": (1, 33),
    "third2": (34, 66),
    "third3": (67, 100),
}
# Months, both included. «Начало года» has no agreed bounds: the whole year stands for it.
PARTS_OF_YEAR = {
    "begin": (1, 12),
    "middle": (1, 12),
    "end": (1, 12),
    "half1": (1, 6),
    "half2": (7, 12),
    "quarter1": (1, 3),
    "quarter2": (4, 6),
    "quarter3": (7, 9),
    "quarter4": (10, 12),
}
# «Зима 1947» may be its beginning or its end: the whole year stands for it.
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (1, 12)}
# Months added on both sides of «около …»: two years, of a decade or more five; a month and a day less.
APPROXIMATION = {
    Precision.DAY: 1,
    Precision.MONTH: 2,
    Precision.DECADE: 5 * 12,
    Precision.CENTURY: 5 * 12,
    Precision.PART_OF_CENTURY: 5 * 12,
}
APPROXIMATION_OTHERWISE = 2 * 12
# Months from «не ранее …» and «не позднее …» to the assumed side.
ASSUMED = 5 * 12

FIRST_CENTURY = 10
ONE_DAY = timedelta(days=1)


def of_day(year: int, month: int, day: int) -> Span:
    """«12 мая 1947»."""
    first_of_month = _date(year, month)
    if not 1 <= day <= monthrange(year, month)[1]:
        raise Misread(Problem.NO_SUCH_DAY)
    moment = first_of_month.replace(day=day)
    return Span(precision=Precision.DAY, earliest=moment, latest=moment)


def of_month(year: int, month: int) -> Span:
    """«май 1947»."""
    return replace(of_months(year, month, month), precision=Precision.MONTH)


def of_months(year: int, first: int, last: int) -> Span:
    """From the first day of one month to the last day of another of the same year."""
    earliest, last_month = _date(year, first), _date(year, last)
    whole_year = (first, last) == (1, 12)
    return Span(
        precision=Precision.YEAR if whole_year else Precision.RANGE,
        earliest=earliest,
        latest=last_month.replace(day=monthrange(year, last)[1]),
    )


def of_year(year: int) -> Span:
    """«1947 г.»."""
    return of_months(year, 1, 12)


def of_decade(first_year: int, part: str | None) -> Span:
    """«1930-е», «конец 1930-х»."""
    if part is None:
        return _of_years(Precision.DECADE, first_year, first_year + 9)
    offset_from, offset_to = _part(PARTS_OF_DECADE, part)
    return _of_years(Precision.PART_OF_DECADE, first_year + offset_from, first_year + offset_to)


def of_century(century: int, part: str | None) -> Span:
    """«XIX в.», «2-я пол. XIX в.»."""
    if century < FIRST_CENTURY:
        raise Misread(Problem.NOT_UNDERSTOOD)
    year_before = (century - 1) * 100
    if part is None:
        return _of_years(Precision.CENTURY, year_before + 1, year_before + 100)
    offset_from, offset_to = _part(PARTS_OF_CENTURY, part)
    return _of_years(Precision.PART_OF_CENTURY, year_before + offset_from, year_before + offset_to)


def of_part_of_year(year: int, part: str) -> Span:
    """«1-е полугодие 1947 г.», «начало 1947 г.»."""
    return of_months(year, *_part(PARTS_OF_YEAR, part))


def of_season(year: int, season: str) -> Span:
    """«весна 1947»."""
    return of_months(year, *SEASONS[season])


def of_winter(year: int) -> Span:
    """«зима 1946/47», by the year of its end."""
    earliest, latest = of_month(year - 1, 12).earliest, of_month(year, 2).latest
    return Span(precision=Precision.RANGE, earliest=earliest, latest=latest)


def joined(first: Span, last: Span) -> Span:
    """From the beginning of one to the end of the other. Raises Misread when that runs backwards."""
    if first.earliest and last.latest and first.earliest > last.latest:
        raise Misread(Problem.START_AFTER_END)
    return Span(precision=Precision.RANGE, earliest=first.earliest, latest=last.latest)


def about(span: Span) -> Span:
    """«около 1925»: the years around it by the table of approximation."""
    months = APPROXIMATION.get(span.precision, APPROXIMATION_OTHERWISE)
    earliest, latest = _bounds(span)
    return Span(
        precision=Precision.APPROXIMATE,
        earliest=_shifted(earliest, -months),
        latest=_shifted(latest, months),
    )


def since(span: Span) -> Span:
    """«с 1941 г.»: from its first day to no known day."""
    return Span(precision=Precision.AFTER, earliest=_bounds(span)[0])


def not_before(span: Span) -> Span:
    """«не ранее 1954»."""
    earliest, latest = _bounds(span)
    return Span(
        precision=Precision.NOT_BEFORE,
        earliest=earliest,
        latest=_shifted(latest, ASSUMED),
        assumed_latest=True,
    )


def not_after(span: Span) -> Span:
    """«не позднее 1960»."""
    earliest, latest = _bounds(span)
    return Span(
        precision=Precision.NOT_AFTER,
        earliest=_shifted(earliest, -ASSUMED),
        latest=latest,
        assumed_earliest=True,
    )


def before(span: Span) -> Span:
    """«до 1917»: up to the day before, from no known day."""
    return Span(precision=Precision.BEFORE, latest=_bounds(span)[0] - ONE_DAY)


def after(span: Span) -> Span:
    """«после 1945»: from the day after, to no known day."""
    return Span(precision=Precision.AFTER, earliest=_bounds(span)[1] + ONE_DAY)


def _part(parts: dict[str, tuple[int, int]], part: str) -> tuple[int, int]:
    if part not in parts:
        raise Misread(Problem.NOT_UNDERSTOOD)
    return parts[part]


def _of_years(precision: Precision, first: int, last: int) -> Span:
    return Span(precision=precision, earliest=_date(first, 1), latest=date(last, 12, 31))


def _date(year: int, month: int) -> date:
    """The first day of a month that a museum object may come from."""
    if not 1 <= month <= 12:
        raise Misread(Problem.NO_SUCH_MONTH)
    # Next year is let pass: clocks differ at the turn of the year, plans are dated ahead.
    if year > datetime.now(UTC).year + 1:
        raise Misread(Problem.IN_THE_FUTURE)
    if year <= (FIRST_CENTURY - 1) * 100:
        raise Misread(Problem.NOT_UNDERSTOOD)
    return date(year, month, 1)


def _bounds(span: Span) -> tuple[date, date]:
    if span.earliest is None or span.latest is None:
        raise Misread(Problem.NOT_UNDERSTOOD)
    return span.earliest, span.latest


def _shifted(day: date, months: int) -> date:
    """The same day some months on or back; the last day of a month stays the last day."""
    year, month0 = divmod(day.year * 12 + day.month - 1 + months, 12)
    last_day = monthrange(year, month0 + 1)[1]
    was_last = day.day == monthrange(day.year, day.month)[1]
    return date(year, month0 + 1, last_day if was_last else min(day.day, last_day))
