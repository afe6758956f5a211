"""Spaces that must not break, and dates in words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.text.typography import NBSP, russian_date, russian_month_year, typeset, typeset_markup


@pytest.mark.parametrize(
    "held",
    [
        "№~17",
        "г.~Мыски",
        "пгт.~Яя",
        "Музей им.~В.~М.~Лашевской",
        "142,0~×~96,0~см",
        "38~см",
        "1950-е гг.",
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
    plain = held.replace("~", " ")

    assert typeset(plain).replace(NBSP, "~") == held


@given(st.text(alphabet="аиАгм .,№1XхV—–×-\u00a0", max_size=60))
def test_only_spaces_change_and_only_once(text: str) -> None:
    once = typeset(text)

    assert once.replace(NBSP, " ") == text.replace(NBSP, " ")
    assert typeset(once) == once


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
