"""Letters that are the same to a reader are the same to the search."""

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.text.folding import fold, fold_tokens, tokens


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Фёдоров", "федоров"),
        ("Дѣтямъ", "детям"),
        ("копейкинъ домъ", "копейкин дом"),
        ("Библіотека", "библиотека"),
        ("Ѳедоръ и мѵро", "федор и миро"),
        ("объём", "объем"),
        ("за́мок", "замок"),
        ("библио\u00adтека", "библиотека"),
        (unicodedata.normalize("NFD", "Ёлкий"), "елкий"),
        ("ВЛКСМ 1947", "влксм 1947"),
        ("", ""),
    ],
)
def test_spellings_come_together(written: str, folded: str) -> None:
    assert fold(written) == folded


def test_words_stand_where_they_stand_in_the_original() -> None:
    text = "Из\u00adба-читальня «Дѣтямъ», за́мок № 21"

    found = tokens(text)

    assert [token.text for token in found] == ["Из\u00adба", "читальня", "Дѣтямъ", "за́мок", "21"]
    assert all(text[token.start : token.end] == token.text for token in found)
    assert fold_tokens(text) == ["изба", "читальня", "детям", "замок", "21"]


@given(st.text())
def test_offsets_hold_for_any_text(text: str) -> None:
    found = tokens(text)

    assert all(text[token.start : token.end] == token.text for token in found)
    assert all(before.end <= after.start for before, after in pairwise(found))


@given(st.text(alphabet=st.characters(max_codepoint=0x52F)))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
