"""Queries typed in another layout, in Latin letters, or with a Latin letter among Russian ones."""

import pytest

from catalogue.text.folding import fold
from catalogue.text.keyboard import in_russian_layout
from catalogue.text.transliteration import from_latin, to_slug


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (",b,kbjntrf", "библиотека"),
        ("pyfvz", "знамя"),
        ("Rbctk`dcr", "Киселёвск"),
        ("bp,f-xbnfkmyz", "изба-читальня"),
        ("библиотека", "библиотека"),
    ],
)
def test_the_other_layout_is_read_key_by_key(typed, meant):
    assert in_russian_layout(typed) == meant


@pytest.mark.parametrize("word", ["библиотека", "знамя", "вымпел", "щит", "чаша", "цех", "журнал", "хор"])
def test_a_word_written_for_an_address_is_read_back(word):
    assert word in from_latin(to_slug(word))


def test_the_letter_y_is_read_in_each_of_its_ways():
    assert from_latin("krasny") == ("красны", "краснй", "красний")


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Cталинск", "сталинск"),  # a Latin C
        ("шкaф", "шкаф"),  # a Latin a
        ("USB-накопитель", "usb-накопитель"),
        ("copy", "copy"),
        ("КП-21a", "кп-21a"),
    ],
)
def test_a_latin_letter_inside_a_russian_word_is_forgiven(typed, folded):
    assert fold(typed) == folded
