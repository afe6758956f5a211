"""Hits are shown in the words of the text, whatever form was asked for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.text.highlighting import Fragment, mark_hits

TEXT = (
    "Читательский формуляр заводили на каждого. В фонде музея двести формуляров сельских библиотек, "
    "ящик для них и каталожные карточки, написанные библиотечным почерком."
)


def marked(fragments: list[Fragment]) -> str:
    return "".join(f"[{fragment.text}]" if fragment.hit else fragment.text for fragment in fragments)


def test_inflected_words_are_marked_as_they_stand() -> None:
    assert [fragment.text for fragment in mark_hits(TEXT, "формулярами") if fragment.hit] == [
        "формуляр",
        "формуляров",
    ]


def test_old_spelling_and_stress_marks_stay_in_the_mark() -> None:
    assert marked(mark_hits("Книги Дѣтямъ и за́мки", "дети замок")) == "Книги [Дѣтямъ] и [за́мки]"


def test_a_window_shows_the_densest_place_between_whole_words() -> None:
    window = marked(mark_hits(TEXT, "каталожная карточка", width=60))

    assert window == "…ящик для них и [каталожные] [карточки], написанные библиотечным…"


def test_a_text_that_fits_is_shown_whole() -> None:
    assert marked(mark_hits("Формуляр читателя", "формуляр", width=40)) == "[Формуляр] читателя"


def test_without_hits_the_beginning_is_shown() -> None:
    assert mark_hits("Один два три четыре", "пять", width=10) == [Fragment("Один два…", hit=False)]


def test_no_window_is_cut_short_at_the_end_of_the_text() -> None:
    window = marked(mark_hits(TEXT, "почерком", width=50))

    assert window == "…карточки, написанные библиотечным [почерком]."


@pytest.mark.parametrize(
    ("text", "query"), [("", "книга"), ("Книга", ""), ("", ""), ("!!!", "?"), ("и в", "и")]
)
def test_empty_and_wordless_input_is_safe(text: str, query: str) -> None:
    assert "".join(fragment.text for fragment in mark_hits(text, query)) == text


def test_markup_is_text_like_any_other() -> None:
    assert mark_hits("<b>книга</b>", "книга") == [
        Fragment("<b>", hit=False),
        Fragment("книга", hit=True),
        Fragment("</b>", hit=False),
    ]


@given(st.text(alphabet="кни гу-ё<&\n…", max_size=80), st.text(max_size=20))
def test_without_a_window_nothing_is_lost(text: str, query: str) -> None:
    assert "".join(fragment.text for fragment in mark_hits(text, query)) == text


@given(st.text(alphabet="книга ёж\n.", max_size=200), st.integers(min_value=-3, max_value=60))
def test_a_window_is_a_piece_of_the_text_about_as_wide_as_asked(text: str, width: int) -> None:
    shown = "".join(fragment.text for fragment in mark_hits(text, "книга", width=width))
    longest_word = max((len(word) for word in text.split()), default=0)

    assert shown.removeprefix("…").removesuffix("…") in text
    assert len(shown) <= max(width, 1) + longest_word + 2
