"""A span told back in Russian: in a sentence for the form, in a word or two for labels."""

from collections.abc import Callable
from datetime import date

from catalogue.text.dating.precision import Precision
from catalogue.text.dating.rules import ONE_DAY
from catalogue.text.dating.span import Span
from catalogue.text.months import MONTHS, MONTHS_GENITIVE

_ROMAN_TENS, _ROMAN_UNITS = ("", "X", "XX"), ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")


def sentence(span: Span) -> str:
    """«Поняли как 1937–1939»; for a known absence of a date «Без даты»."""
    if span.precision is Precision.UNDATED:
        return "Без даты"
    doubt = ", предположительно" if span.doubtful else ""
    return f"Поняли как {_meaning(span)}{doubt}"


def short(span: Span) -> str:
    """«1937–1939», «ок. 1925», «1930-е», «[1963?]»; such a label is itself a dating of the same span."""
    label = _label(span)
    return f"[{label}?]" if span.doubtful else label


def _meaning(span: Span) -> str:
    match span.precision:
        case Precision.BEFORE:
            return f"время до {_genitive_bound(span)}"
        case Precision.AFTER:
            return f"время после {_genitive_bound(span)}"
        case Precision.NOT_BEFORE | Precision.NOT_AFTER:
            return f"{_label(span)}: условно {_stretch(span, year=' года')}"
        case Precision.APPROXIMATE:
            centre = _centre(span)
            return (
                f"{centre}, приблизительно: {_stretch(span, year=' года')}"
                if centre
                else (f"{_stretch(span, year=' года')}, приблизительно")
            )
        case _:
            return _stretch(span, year=" года")


def _label(span: Span) -> str:
    return _LABELS.get(span.precision, _stretch)(span)


def _approximate_label(span: Span) -> str:
    centre = _centre(span)
    return f"ок. {centre}".replace("-е", "-х") if centre else _stretch(span)


def _not_before_label(span: Span) -> str:
    return f"не ранее {_genitive(span.earliest, first=True)}" if span.earliest else ""


def _not_after_label(span: Span) -> str:
    return f"не позднее {_genitive(span.latest, first=False)}" if span.latest else ""


_LABELS: dict[Precision, Callable[[Span], str]] = {
    Precision.UNDATED: lambda _: "б. д.",
    Precision.DECADE: lambda span: f"{span.year_from}-е",
    Precision.CENTURY: lambda span: f"{_roman((span.year_to or 0) // 100)} в.",
    Precision.APPROXIMATE: _approximate_label,
    Precision.BEFORE: lambda span: f"до {_genitive_bound(span, year='')}",
    Precision.AFTER: lambda span: f"после {_genitive_bound(span, year='')}",
    Precision.NOT_BEFORE: _not_before_label,
    Precision.NOT_AFTER: _not_after_label,
}


def _stretch(span: Span, *, year: str = "") -> str:
    """From the first to the last day, as short as exact words can be; `year` follows named months."""
    first, last = span.earliest, span.latest
    if first is None or last is None:
        return ""
    if _opens_year(first) and _closes_year(last):
        return f"{first.year}" if first.year == last.year else f"{first.year}–{last.year}"
    if _opens_month(first) and _closes_month(last):
        return _stretch_of_months(first, last, year)
    return _stretch_of_days(first, last, year)


def _stretch_of_days(first: date, last: date, year: str) -> str:
    closing = f"{_day_and_month(last)} {last.year}{year}"
    if first == last:
        return closing
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{closing}"
    if first.year == last.year:
        return f"{_day_and_month(first)} — {closing}"
    return f"{_day_and_month(first)} {first.year}{year} — {closing}"


def _stretch_of_months(first: date, last: date, year: str) -> str:
    first_month, last_month = MONTHS[first.month - 1], MONTHS[last.month - 1]
    if first.year != last.year:
        return f"{first_month} {first.year}{year} — {last_month} {last.year}{year}"
    months = first_month if first.month == last.month else f"{first_month} — {last_month}"
    return f"{months} {last.year}{year}"


def _centre(span: Span) -> str:
    """What «около» stood before: the year of five, the decade of twenty years; else nothing."""
    first, last = span.earliest, span.latest
    if not (first and last and _opens_year(first) and _closes_year(last)):
        return ""
    years = last.year - first.year + 1
    if years == 5:
        return str(first.year + 2)
    return f"{first.year + 5}-е" if years == 20 and first.year % 10 == 5 else ""


def _genitive_bound(span: Span, *, year: str = " года") -> str:
    """The moment named after «до» and «после»: the day next to the known side."""
    if span.latest:
        return _genitive(span.latest + ONE_DAY, first=True, year=year)
    return _genitive(span.earliest - ONE_DAY, first=False, year=year) if span.earliest else ""


def _genitive(day: date, *, first: bool, year: str = "") -> str:
    """A bound in the genitive, as a year or a month where it is the `first` or the last day of one."""
    if _opens_year(day) if first else _closes_year(day):
        return f"{day.year}{year}"
    if _opens_month(day) if first else _closes_month(day):
        return f"{MONTHS_GENITIVE[day.month - 1]} {day.year}{year}"
    return f"{_day_and_month(day)} {day.year}{year}"


def _day_and_month(day: date) -> str:
    return f"{day.day} {MONTHS_GENITIVE[day.month - 1]}"


def _opens_year(day: date) -> bool:
    return (day.month, day.day) == (1, 1)


def _closes_year(day: date) -> bool:
    return (day.month, day.day) == (12, 31)


def _opens_month(day: date) -> bool:
    return day.day == 1


def _closes_month(day: date) -> bool:
    return (day + ONE_DAY).day == 1


def _roman(number: int) -> str:
    return _ROMAN_TENS[number // 10] + _ROMAN_UNITS[number % 10]
