"""Citations by the templates of DOMAIN § 6."""

from dataclasses import replace
from datetime import date

import pytest

from catalogue.citation import Cited, Museum, caption, record, reference

MUSEUM = Museum(
    name="Музей библиотек и библиотечного дела Кемеровской области им. В. М. Лашевской",
    abbreviation="МБК",
    parent_organisation="Государственная научная библиотека Кузбасса им. В. Д. Фёдорова",
    city="Кемерово",
)
ORDER = Cited(
    is_document=True,
    title="Приказ об открытии городской детской библиотеки",
    dating="12 мая 1947 г.",
    accession_number="МБК КП-9/1",
    catalogue_number="000009",
)
PROTOCOL = Cited(
    is_document=True,
    title="Протокол заседания волостного исполкома об открытии избы-читальни",
    dating="14 ноября 1924 г.",
    accession_number="МБК КП-2/1",
    catalogue_number="000002",
    reference_code="Ф. 1. Оп. 1. Д. 3. Л. 12–13",
)
CABINET = Cited(
    is_document=False,
    title="Шкаф каталожный на 24 ящика",
    dating="1950-е гг.",
    accession_number="МБК КП-21/1",
    catalogue_number="000021",
    material="дерево, металл, лак",
    dimensions="142,0 × 96,0 × 47,0 см",
)


@pytest.mark.parametrize(
    ("item", "text"),
    [
        (
            ORDER,
            "Приказ об открытии городской детской библиотеки. 12 мая 1947 г. // Музей библиотек "
            "и библиотечного дела Кемеровской области им. В. М. Лашевской (МБК). МБК КП-9/1.",
        ),
        (
            PROTOCOL,
            "Протокол заседания волостного исполкома об открытии избы-читальни. 14 ноября 1924 г. // "
            "МБК. Ф. 1. Оп. 1. Д. 3. Л. 12–13.",
        ),
        (
            CABINET,
            "Шкаф каталожный на 24 ящика. 1950-е гг. Дерево, металл, лак. 142,0 × 96,0 × 47,0 см // "
            "МБК. МБК КП-21/1.",
        ),
        (
            replace(CABINET, accession_number="", material="", dimensions="", technique="столярная работа"),
            "Шкаф каталожный на 24 ящика. 1950-е гг. Столярная работа // МБК. № 000021.",
        ),
        (
            replace(PROTOCOL, dating="конец 1930-х"),
            "Протокол заседания волостного исполкома об открытии избы-читальни. Конец 1930-х // "
            "МБК. Ф. 1. Оп. 1. Д. 3. Л. 12–13.",
        ),
        (
            replace(ORDER, dating="", title="Есть ли жизнь в читальне?"),
            "Есть ли жизнь в читальне? // Музей библиотек и библиотечного дела Кемеровской области "
            "им. В. М. Лашевской (МБК). МБК КП-9/1.",
        ),
    ],
    ids=[
        "document",
        "document with a reference code",
        "artifact",
        "artifact with a catalogue number only",
        "dating of small letters",
        "undated",
    ],
)
def test_a_reference_follows_gost_7_0_5(item: Cited, text: str) -> None:
    assert reference(item, MUSEUM) == text


@pytest.mark.parametrize(
    ("item", "content"),
    [(CABINET, "Изображение (неподвижное ; двухмерное) : электронное"), (ORDER, "Текст : электронный")],
    ids=["artifact", "document"],
)
def test_a_record_follows_gost_7_0_100(item: Cited, content: str) -> None:
    text = record(
        item, MUSEUM, url="https://museum.example/id/000021/", year=2026, accessed=date(2026, 3, 12)
    )

    assert text == (
        f"{item.title}. – {content} // Музей библиотек и библиотечного дела Кемеровской области "
        "им. В. М. Лашевской : [сайт] / Государственная научная библиотека Кузбасса "
        "им. В. Д. Фёдорова. – Кемерово, 2026. – URL: https://museum.example/id/000021/ "
        "(дата обращения: 12.03.2026)."
    )


def test_a_caption_is_the_accession_number_or_the_title_with_the_catalogue_number() -> None:
    assert caption(CABINET) == "МБК КП-21/1"
    assert caption(replace(CABINET, accession_number="")) == "Шкаф каталожный на 24 ящика. № 000021"
