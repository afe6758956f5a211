"""Transcripts as reading text."""

import pytest

from catalogue.text.transcripts import is_divided, paragraphs


def test_a_sentence_broken_by_the_edge_of_the_paper_flows_on() -> None:
    text = "торгового помещения, с одной\nпечью\nи двумя окнами.\n2. Отпустить дров"

    assert paragraphs(text) == [
        [["торгового помещения, с одной", "печью", "и двумя окнами."], ["2. Отпустить дров"]]
    ]


@pytest.mark.parametrize(
    "text",
    ["в Топках и\nПромышленной", "библиотека г. Топки,\nКемеровская область", "Западно-\nСибирский край"],
)
def test_a_name_in_capital_letters_goes_on_an_unfinished_line(text: str) -> None:
    assert [len(line) for line in paragraphs(text)[0]] == [2]


def test_a_word_broken_by_the_edge_of_the_paper_is_known_as_such() -> None:
    assert paragraphs("доложить волиспол-\nкому") == [[["доложить волиспол-", "кому"]]]
    assert is_divided("доложить волиспол-")
    assert not is_divided("половина -")


def test_blank_lines_part_paragraphs() -> None:
    assert paragraphs("\nПротокол\r\n\r\nСлушали\n \n\n") == [[["Протокол"]], [["Слушали"]]]


@pytest.mark.parametrize(
    "text",
    [
        "   палата № 1 — 214        палата № 5 — 187\n   палата № 2 — 176        палата № 6 — 92",
        "   доменный участок  . . . . . . .  3, 13\n   коксовый участок  . . . . . . .  5, 15",
        "| 4 | Источник бесперебойного | 2 |\n| | питания | |",
        "ферма № 2 38 31 64 12\nполевой стан 22 20 35 9",
        "12/III 27 Аксиньин яр. 1932\n— 28 азбука горняка 1932",
        "Показатели:\n   а) читателей на книгу\n   б) оборот книги",
        "УСТАВЪ\nОБЩЕСТВА",
        "Столов — 4.\nОкна выходят на улицу.",
        "печать\n[Печать: отдел]",
        "Выдано ______ 1964 г.\nотказ ______",
    ],
)
def test_lines_that_mean_something_stay_apart(text: str) -> None:
    assert all(len(line) == 1 for paragraph in paragraphs(text) for line in paragraph)


@pytest.mark.parametrize("text", ["", " \n\n ", "\n"])
def test_nothing_makes_nothing(text: str) -> None:
    assert paragraphs(text) == []


def test_no_word_is_lost() -> None:
    text = "Мы, коллективы, включаясь во\nвсенародное  соревнование\n\n     1. Охватить"

    pieces = [piece for paragraph in paragraphs(text) for line in paragraph for piece in line]

    assert " ".join(pieces).split() == text.split()
