"""Spaces that must not break, and dates in words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.text.dating import parse_dating
from catalogue.text.folding import fold_tokens
from catalogue.text.typography import (
    NBSP,
    WORD_JOINER,
    russian_date,
    russian_month_year,
    typeset,
    typeset_markup,
)


@pytest.mark.parametrize(
    "held",
    [
        "№~17",
        "г.~Мыски",
        "пгт.~Яя",
        "Музей им.~В.~М.~Лашевской",
        "142,0~×~96,0~см",
        "38~см",
        "1950-⁠е~гг.",
        "в~1950-⁠х~гг.",
        "с~1930-⁠ми годами",
        "1941–1945",
        "НБА-5 и~ПК-2м",
        "№~АЦ-2026-0001",
        "(3842)~44-18-55",
        "МИБС г.~Междуреченска",
        "ГНБК им.~В.~Д.~Фёдорова",
        "Ф.~12. Д.~3.",
        "с~места",
        "1947~г.",
        "XX~в.",
        "12~мая 1947~г.",
        "МБК~КП-21/1",
        "Ф.~12. Оп.~1. Д.~45. Л.~3–4~об.",
        "книга~— для детей и~в~школу",
        "12~000 книг",
        "Обычный текст, где держать нечего",
        "",
    ],
)
def test_what_holds_together(held: str) -> None:
    plain = held.replace("~", " ").replace(WORD_JOINER, "")

    assert typeset(plain).replace(NBSP, "~") == held


@given(st.text(alphabet="аиАгмех .,№1XхV—–×-()\u00a0", max_size=60))
def test_nothing_that_people_see_changes_and_it_changes_only_once(text: str) -> None:
    once = typeset(text)

    assert once.replace(WORD_JOINER, "").replace(NBSP, " ") == text.replace(NBSP, " ")
    assert typeset(once) == once


@pytest.mark.parametrize("pasted", ["конец 1930-⁠х", "1950-⁠е~гг."])
def test_what_is_copied_from_a_page_is_understood_like_what_is_typed(pasted: str) -> None:
    copied = pasted.replace("~", NBSP)

    assert parse_dating(copied).sentence == parse_dating(typed(copied)).sentence
    assert fold_tokens(copied) == fold_tokens(typed(copied))


def typed(text: str) -> str:
    return text.replace(WORD_JOINER, "").replace(NBSP, " ")


def test_in_markup_only_the_text_is_set() -> None:
    html = '<p title="№ 1">№ 1, <b>г. Мыски</b></p><textarea name="a">г. Мыски</textarea><option>№ 2</option>'

    assert typeset_markup(html).replace(NBSP, "~") == (
        '<p title="№ 1">№~1, <b>г.~Мыски</b></p><textarea name="a">г. Мыски</textarea><option>№ 2</option>'
    )


def test_dates_in_words() -> None:
    assert russian_date(date(1947, 5, 12)) == "12 мая 1947 г."
    assert russian_month_year(date(1947, 5, 12)) == "май 1947 г."
    assert russian_date(date(2026, 1, 1)) == "1 января 2026 г."


@pytest.mark.parametrize(
    ("html", "told"),
    [
        ("<p>лошадь трогается с места</p>", "<p>лошадь трогается с~места</p>"),
        ("<p>в <b>читальне</b> № 7</p>", "<p>в~<b>читальне</b> №~7</p>"),
        ('<a href="/x y/" title="в селе">им. В. Д. Фёдорова</a>',
         '<a href="/x y/" title="в селе">им.~В.~Д.~Фёдорова</a>'),
        ("<p>без слов", "<p>без~слов"),
        ("", ""),
        ("знак \ue000 и <br/>тег", "знак  и~<br/>тег"),
    ],
)  # fmt: skip
def test_of_markup_only_the_words_are_set(html: str, told: str) -> None:
    assert typeset_markup(html) == told.replace("~", NBSP)
