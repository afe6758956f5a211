"""Titles as parts of addresses."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.text.transliteration import to_slug


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Шкаф каталожный на 24 ящика", "shkaf-katalozhny-na-24-yashchika"),
        ("Киселёвск", "kiselevsk"),
        ("Верх-Чебула", "verkh-chebula"),
        ("Мариинский уезд", "mariinsky-uezd"),
        ("Тяжинский", "tyazhinsky"),
        ("Полысаево", "polysaevo"),
        ("Дѣтямъ. Библіотека", "detyam-biblioteka"),
        ("«Объём» — цех", "obem-tsekh"),
        ("Café Déjà 21", "cafe-deja-21"),
        ("КП-21/1", "kp-21-1"),
        ("!!!", ""),
        ("", ""),
    ],
)
def test_a_title_in_an_address(text: str, slug: str) -> None:
    assert to_slug(text) == slug


def test_a_long_title_is_cut_at_a_word() -> None:
    assert to_slug("Устав общества попечения", max_length=18) == "ustav-obshchestva"
    assert to_slug("Устав общества", max_length=16) == "ustav"
    assert to_slug("а" * 100, max_length=10) == "a" * 10


@given(st.text(), st.integers(1, 100))
def test_only_what_an_address_may_hold(text: str, max_length: int) -> None:
    slug = to_slug(text, max_length)

    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", slug)
    assert len(slug) <= max_length
    assert to_slug(slug, max_length) == slug
