"""Numbers and the nouns after them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.text.plurals import counted, plural
from catalogue.text.words import Gender, number_in_words

FORMS = ("предмет", "предмета", "предметов")


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "0 предметов"),
        (1, "1 предмет"),
        (2, "2 предмета"),
        (5, "5 предметов"),
        (11, "11 предметов"),
        (14, "14 предметов"),
        (21, "21 предмет"),
        (22, "22 предмета"),
        (111, "111 предметов"),
        (1001, "1001 предмет"),
        (12_345, "12\u00a0345 предметов"),
    ],
)
def test_a_counted_noun(number: int, text: str) -> None:
    assert counted(number, *FORMS) == text


@given(st.integers(0, 10_000))
def test_the_form_depends_on_the_last_two_digits(number: int) -> None:
    assert plural(number, *FORMS) == plural(number % 100, *FORMS) == plural(-number, *FORMS)


@pytest.mark.parametrize(
    ("number", "gender", "said"),
    [
        (0, "m", "ноль"),
        (1, "m", "один"),
        (1, "f", "одна"),
        (1, "n", "одно"),
        (2, "n", "два"),
        (2, "f", "две"),
        (11, "f", "одиннадцать"),
        (19, "m", "девятнадцать"),
        (20, "m", "двадцать"),
        (21, "m", "двадцать один"),
        (21, "f", "двадцать одна"),
        (40, "m", "сорок"),
        (90, "m", "девяносто"),
        (100, "m", "сто"),
        (312, "m", "триста двенадцать"),
        (1000, "m", "одна тысяча"),
        (2002, "m", "две тысячи два"),
        (5000, "m", "пять тысяч"),
        (21_101, "f", "двадцать одна тысяча сто одна"),
        (999_999, "m", "девятьсот девяносто девять тысяч девятьсот девяносто девять"),
    ],
)
def test_a_number_in_words(number: int, gender: Gender, said: str) -> None:
    assert number_in_words(number, gender) == said


@pytest.mark.parametrize("number", [-1, 1_000_000])
def test_numbers_beyond_are_refused(number: int) -> None:
    with pytest.raises(ValueError, match="from 0 to 999999"):
        number_in_words(number)


def test_no_two_numbers_are_said_alike() -> None:
    assert len({number_in_words(number) for number in range(3000)}) == 3000
