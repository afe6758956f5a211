"""What holds for every dating whatever is typed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.text.dating import Dating, Precision, parse_dating

YEARS = st.integers(min_value=1000, max_value=2025)
DECADES = st.integers(min_value=120, max_value=201).map(lambda number: number * 10)
CENTURIES = st.sampled_from(["XVIII", "XIX", "XX", "ХІХ", "ХХ", "19", "XX-го"])
PARTS = st.sampled_from(["", "начало ", "сер. ", "конец ", "1-я пол. ", "вторая половина "])
DASHES = st.sampled_from(["-", "–", "—", " - ", " – ", " — ", "\u00a0—\u00a0", "\u2011"])
ENDINGS = st.sampled_from(["", " г.", " гг.", " годы", "г", "\u00a0гг."])
TYPED_WORDS = (
    "не", "ранее", "позднее", "до", "после", "между", "и", "с", "по", "около", "ок.", "[", "]", "?", "—",
    "-", "/", ".", ",", "12", "31", "5", "1947", "1950-е", "30-х", "мая", "июнь", "XIX", "XX", "V", "в.",
    "вв.", "г.", "гг.", "начало", "кон.", "1-я", "половина", "четв.", "последняя", "треть", "рубеж",
    "весна", "зима", "от", "уч.", "0", "00", "II", "10-е", "12-го", "1-е", "век", "1930", "х", "20-х",
)  # fmt: skip
WORDS_OF_DATINGS = st.lists(st.sampled_from(TYPED_WORDS), max_size=8).map(" ".join)


@st.composite
def datings(draw: st.DrawFn) -> str:
    """Datings as people write them, joined from a moment or two."""
    year, decade, century = draw(YEARS), draw(DECADES), draw(CENTURIES)
    part = draw(PARTS)
    moment = draw(st.sampled_from([f"{year} г.", f"{part}{decade}-х", f"{part}{century} в."]))
    return draw(st.sampled_from(["", "около ", "не ранее ", "не позднее ", "до ", "после "])) + moment


def span_of(dating: Dating) -> tuple[object, ...]:
    return dating.earliest, dating.latest, dating.precision, dating.doubtful


@given(st.one_of(st.text(max_size=150), WORDS_OF_DATINGS, datings()))
def test_any_text_is_kept_and_never_raises(text: str) -> None:
    dating = parse_dating(text)

    assert dating.text == text.strip()
    assert dating.sentence
    assert dating.understood == (dating.problem is None)
    assert parse_dating(dating.text) == dating


@given(st.one_of(WORDS_OF_DATINGS, datings()))
def test_the_earliest_day_is_never_after_the_latest(text: str) -> None:
    dating = parse_dating(text)

    if dating.earliest and dating.latest:
        assert dating.earliest <= dating.latest
    else:
        assert dating.precision in {
            Precision.BEFORE, Precision.AFTER, Precision.UNDATED, Precision.UNKNOWN,
        }  # fmt: skip


@given(YEARS, YEARS, DASHES, ENDINGS)
def test_a_range_of_years_is_read_as_written(first: int, last: int, dash: str, ending: str) -> None:
    first, last = sorted((first, last))

    dating = parse_dating(f"{first}{dash}{last}{ending}")

    assert (dating.earliest, dating.latest) == (date(first, 1, 1), date(last, 12, 31))
    assert dating.precision is Precision.RANGE


@given(st.dates(min_value=date(1000, 1, 1), max_value=date(2025, 12, 31)))
def test_every_day_of_the_calendar_is_read_in_every_notation(day: date) -> None:
    numbers = f"{day.day:02}.{day.month:02}.{day.year}"
    label = parse_dating(numbers).short

    for written in (numbers, label, f"{label} г.", day.isoformat()):
        dating = parse_dating(written)
        assert (dating.earliest, dating.latest, dating.precision) == (day, day, Precision.DAY)


@given(st.one_of(WORDS_OF_DATINGS, datings()))
def test_a_label_is_a_dating_of_the_same_time(text: str) -> None:
    dating = parse_dating(text)
    if dating.precision in {Precision.NOT_BEFORE, Precision.NOT_AFTER}:
        return  # their label names the known side only

    again = parse_dating(dating.short)

    assert (again.earliest, again.latest, again.doubtful) == (
        dating.earliest,
        dating.latest,
        dating.doubtful,
    )


@given(datings())
def test_case_does_not_matter(text: str) -> None:
    assert span_of(parse_dating(text.upper())) == span_of(parse_dating(text.lower()))
    assert parse_dating(text).understood


@given(datings(), st.sampled_from(["\u00a0", "  ", "\t", "\u2009", "\n"]))
def test_the_kind_of_space_does_not_matter(text: str, space: str) -> None:
    assert span_of(parse_dating(text.replace(" ", space))) == span_of(parse_dating(text))


@given(DECADES, st.sampled_from("-‐‑‒–—−"))
def test_the_kind_of_dash_does_not_matter(decade: int, dash: str) -> None:
    written = f"{decade}{dash}е {dash} {decade + 10}{dash}е гг."

    assert span_of(parse_dating(written)) == span_of(parse_dating(f"{decade}-е - {decade + 10}-е гг."))
    assert parse_dating(written).year_to == decade + 19


@pytest.mark.parametrize("wrapped", ["[{}]", "({})", "«{}»", "{}.", " {} "])
@given(text=datings())
def test_brackets_and_quotes_around_do_not_matter(wrapped: str, text: str) -> None:
    assert span_of(parse_dating(wrapped.format(text))) == span_of(parse_dating(text))
