"""The period of a card is the one it shares most years with."""

import pytest

from catalogue.text.periods import PeriodSpan, best_period, shared_years

PERIODS = [
    PeriodSpan("before-1917", None, 1917),
    PeriodSpan("1917-1929", 1917, 1929),
    PeriodSpan("1930-1941", 1930, 1941),
    PeriodSpan("1941-1945", 1941, 1945),
    PeriodSpan("1946-1958", 1946, 1958),
    PeriodSpan("2010-now", 2010, None),
]


@pytest.mark.parametrize(
    ("year_from", "year_to", "key"),
    [
        (1890, 1910, "before-1917"),
        (1910, 1920, "before-1917"),
        (1938, 1938, "1930-1941"),
        (1930, 1949, "1930-1941"),
        (1945, 1946, "1941-1945"),
        (1941, 1941, "1941-1945"),
        (1954, 1959, "1946-1958"),
        (None, 1916, "before-1917"),
        (None, 1929, "1917-1929"),
        (1946, None, "1946-1958"),
        (2020, None, "2010-now"),
        (2014, 2014, "2010-now"),
        (1960, 2000, None),
        (None, None, None),
    ],
)
def test_the_period_of_a_dating(year_from: int | None, year_to: int | None, key: str | None) -> None:
    period = best_period(year_from, year_to, PERIODS)

    assert (period.key if period else None) == key


def test_without_periods_there_is_none() -> None:
    assert best_period(1947, 1947, []) is None


def test_years_shared_with_a_span_are_counted_both_ends_included() -> None:
    war = PERIODS[3]

    assert shared_years(1940, 1942, war) == 2
    assert shared_years(1945, None, war) == 1
    assert shared_years(1950, 1960, war) <= 0
    assert shared_years(None, None, war) == 0
