"""Whole numbers in words, as acts say them («прописью»)."""

from typing import Literal

from catalogue.text.plurals import plural

Gender = Literal["m", "f", "n"]

_ONE_AND_TWO: dict[Gender, tuple[str, str]] = {
    "m": ("один", "два"),
    "f": ("одна", "две"),
    "n": ("одно", "два"),
}
_THREE_TO_NINETEEN = (
    "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять", "одиннадцать",
    "двенадцать", "тринадцать", "четырнадцать", "пятнадцать", "шестнадцать", "семнадцать",
    "восемнадцать", "девятнадцать",
)  # fmt: skip
_TENS = (
    "двадцать", "тридцать", "сорок", "пятьдесят", "шестьдесят", "семьдесят", "восемьдесят", "девяносто",
)  # fmt: skip
_HUNDREDS = (
    "сто", "двести", "триста", "четыреста", "пятьсот", "шестьсот", "семьсот", "восемьсот", "девятьсот",
)  # fmt: skip

LARGEST_NUMBER = 999_999


def number_in_words(number: int, gender: Gender = "m") -> str:
    """Say a number from 0 to 999 999: 21 → «двадцать один», of gender f «двадцать одна».

    Raises ValueError for a number outside that range.
    """
    if not 0 <= number <= LARGEST_NUMBER:
        raise ValueError(f"only numbers from 0 to {LARGEST_NUMBER} are said in words, not {number}")
    if number == 0:
        return "ноль"
    thousands, rest = divmod(number, 1000)
    said = [*_thousands_in_words(thousands), *_below_thousand(rest, gender)]
    return " ".join(said)


def _thousands_in_words(thousands: int) -> list[str]:
    if not thousands:
        return []
    return [*_below_thousand(thousands, "f"), plural(thousands, "тысяча", "тысячи", "тысяч")]


def _below_thousand(number: int, gender: Gender) -> list[str]:
    hundreds, below_hundred = divmod(number, 100)
    said = [_HUNDREDS[hundreds - 1]] if hundreds else []
    if below_hundred >= 20:
        tens, below_hundred = divmod(below_hundred, 10)
        said.append(_TENS[tens - 2])
    if below_hundred >= 3:
        said.append(_THREE_TO_NINETEEN[below_hundred - 3])
    elif below_hundred:
        said.append(_ONE_AND_TWO[gender][below_hundred - 1])
    return said
