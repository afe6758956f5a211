"""The name a place bore in the years of a dating."""

import pytest

from catalogue.authorities.names_in_time import former_names, name_held, name_in_words
from catalogue.authorities.place_names import NameInTime, read_names

NOVOKUZNETSK = read_names("Кузнецк (до 1931); Новокузнецк (1931–1932); Сталинск (1932–1961)")


@pytest.mark.parametrize(
    ("year_from", "year_to", "name"),
    [
        (1950, 1950, "Сталинск"),
        (1896, 1896, "Кузнецк"),
        (1931, 1931, "Новокузнецк"),  # the year both names were in use: the later of the former ones
        (1932, 1932, "Сталинск"),
        (1961, 1961, "Сталинск"),  # renamed in November
        (1962, 1962, "Новокузнецк"),
        (1930, 1939, "Сталинск"),  # eight years of ten
        (1960, 1969, "Новокузнецк"),
        (None, 1916, "Кузнецк"),
        (1958, None, "Сталинск"),  # an open side says little beyond the years next to the known one
        (1990, None, "Новокузнецк"),
        (None, None, "Новокузнецк"),
    ],
)
def test_the_name_that_shares_most_years_holds(year_from, year_to, name):
    assert name_held("Новокузнецк", NOVOKUZNETSK, year_from, year_to) == name


def test_the_order_of_the_names_does_not_matter():
    assert name_held("Новокузнецк", NOVOKUZNETSK[::-1], 1932, 1932) == "Сталинск"


@pytest.mark.parametrize("others", ["", "станция Ижморская", "Анжерка (разговорное)"])
def test_a_name_without_years_never_holds(others):
    assert name_held("Ижморский", read_names(others), 1916, 1916) == "Ижморский"


def test_before_the_first_known_name_the_place_is_called_as_today():
    assert name_held("Кемерово", [NameInTime("Щегловск", 1918, 1932)], 1890, 1890) == "Кемерово"


def test_the_name_of_today_stands_beside_the_former_one_once():
    assert name_in_words("Новокузнецк", NOVOKUZNETSK, 1950, 1950) == "Сталинск (ныне Новокузнецк)"
    assert name_in_words("Новокузнецк", NOVOKUZNETSK, 1931, 1931) == "Новокузнецк"
    assert name_in_words("Новокузнецк", NOVOKUZNETSK, 2020, 2020) == "Новокузнецк"


def test_former_names_are_told_with_their_years():
    assert former_names("Новокузнецк", NOVOKUZNETSK) == ["Кузнецк (до 1931)", "Сталинск (1932–1961)"]
    assert former_names("Новокузнецк", NOVOKUZNETSK[::-1]) == ["Кузнецк (до 1931)", "Сталинск (1932–1961)"]
    names = read_names("Анжерка (разговорное); Судженские копи; Анжерские копи (с 1898)")
    assert former_names("Анжеро-Судженск", names) == ["Анжерские копи (с 1898)", "Анжерка", "Судженские копи"]
