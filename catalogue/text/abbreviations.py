"""Abbreviations of the library trade and what they stand for: the same thing to a search."""

from collections.abc import Sequence
from functools import cache

from catalogue.text.folding import fold_tokens
from catalogue.text.morphology import lemmas

ABBREVIATIONS: dict[str, tuple[str, ...]] = {
    "ЦБС": ("централизованная библиотечная система",),
    "ИБС": ("информационно-библиотечная система",),
    "БМК": ("библиотечно-музейный комплекс",),
    "МЦБ": ("межпоселенческая центральная библиотека",),
    "ЦБ": ("центральная библиотека",),
    "ЦГБ": ("центральная городская библиотека",),
    "ЦРБ": ("центральная районная библиотека",),
    "ЦДБ": ("центральная детская библиотека",),
    "ГНБК": ("государственная научная библиотека Кузбасса",),
    "ГБКДМ": ("государственная библиотека Кузбасса для детей и молодёжи",),
    "КОНБ": ("Кемеровская областная научная библиотека",),
    "ББК": ("библиотечно-библиографическая классификация",),
    "УДК": ("универсальная десятичная классификация",),
    "МБА": ("межбиблиотечный абонемент",),
    "КИБО": ("комплекс информационно-библиотечного обслуживания",),
    "ВОВ": ("Великая Отечественная война",),
    "ликбез": ("ликвидация безграмотности", "ликвидация неграмотности"),
    "облоно": ("областной отдел народного образования",),
    "районо": ("районный отдел народного образования",),
    "гороно": ("городской отдел народного образования",),
    "агитпункт": ("агитационный пункт",),
    "волисполком": ("волостной исполнительный комитет",),
    "горисполком": ("городской исполнительный комитет",),
    "райисполком": ("районный исполнительный комитет",),
    "облисполком": ("областной исполнительный комитет",),
    "завком": ("заводской комитет",),
    "местком": ("местный комитет",),
}

Words = Sequence[str]


def expansions_of(word: str) -> tuple[str, ...]:
    """What a folded word stands for; nothing when it is no abbreviation."""
    return _BY_WORD.get(word, ())


def abbreviations_in(words: Words) -> list[tuple[str, int, int]]:
    """Abbreviations whose whole wording stands in the folded words: (abbreviation, from, up to)."""
    forms = [frozenset(lemmas(word)) for word in words]
    return [
        (short, start, start + len(wording))
        for short, wording in _wordings()
        for start in range(len(words) - len(wording) + 1)
        if all(not wording[offset].isdisjoint(forms[start + offset]) for offset in range(len(wording)))
    ]


@cache
def _wordings() -> list[tuple[str, tuple[frozenset[str], ...]]]:
    # On first use: the dictionary is not loaded by an import
    return [(short, _forms(text)) for short, full in ABBREVIATIONS.items() for text in full]


def _forms(text: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(lemmas(word)) for word in fold_tokens(text))


_BY_WORD = {fold_tokens(short)[0]: full for short, full in ABBREVIATIONS.items()}
