"""The museum's numbers are written in one way and read in any."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.text.numbers import (
    AccessionNumber,
    NotAnAccessionNumber,
    begun_slug,
    deposit_slug,
    format_accession_number,
    format_act_number,
    format_catalogue_number,
    format_custody_number,
    format_deposit_number,
    parse_catalogue_number,
    parse_deposit_number,
)


def test_every_number_has_its_format() -> None:
    assert format_catalogue_number(21) == "000021"
    assert format_deposit_number(2026, 19) == "З-2026-0019"
    assert deposit_slug("З-2026-0019") == "z-2026-0019"
    assert format_act_number("АП", 2026, 7) == "АП-2026-0007"
    assert format_custody_number(12) == "ВХ-12"
    assert format_accession_number("МБК", 21, 1) == "МБК КП-21/1"
    assert format_accession_number("МБК", 21) == "МБК КП-21"


@pytest.mark.parametrize("number", [0, -1])
def test_no_number_starts_below_one(number: int) -> None:
    with pytest.raises(ValueError, match="start at 1"):
        format_catalogue_number(number)
    with pytest.raises(ValueError, match="start at 1"):
        format_deposit_number(2026, number)


@pytest.mark.parametrize(
    ("text", "number"),
    [("000021", 21), ("21", 21), (" № 000021 ", 21), ("0", None), ("", None), ("21а", None), ("²", None)],
)
def test_catalogue_numbers_are_read(text: str, number: int | None) -> None:
    assert parse_catalogue_number(text) == number


@pytest.mark.parametrize(
    "text", ["З-2026-0019", "з-2026-0019", "z-2026-0019", "Z-2026-19", "З 2026 19", "№ З–2026–0019"]
)
def test_deposit_numbers_are_read_in_any_spelling(text: str) -> None:
    assert parse_deposit_number(text) == (2026, 19)


@pytest.mark.parametrize("text", ["", "17", "З-26-19", "АП-2026-0007", "з-2026-0000", "z-2026-0019x"])
def test_what_is_no_deposit_number_is_told(text: str) -> None:
    assert parse_deposit_number(text) is None
    with pytest.raises(ValueError, match="not a deposit number"):
        deposit_slug(text)


@pytest.mark.parametrize(
    "written",
    [
        "МБК КП-21/1", "мбк кп-21/1", "МБККП-21/1", "МБК КП 21/1", "МБК КП–21/1", "мбккп21/1",
        " МБК\u00a0КП-21 / 1 ", "МБК КП № 21/1", "МБК КП-0021/01",
    ],
)  # fmt: skip
def test_an_accession_number_is_read_in_any_punctuation(written: str) -> None:
    number = AccessionNumber.parse(written)

    assert number.canonical == "МБК КП-21/1"
    assert number.short == "КП-21/1"
    assert number.slug == "kp-21-1"
    assert number.compact == "мбккп21/1"
    assert number.as_written == written.strip()
    assert number == AccessionNumber.parse("МБК КП-21/1")


@pytest.mark.parametrize(
    ("written", "canonical", "slug"),
    [
        ("КП-0000/00-а, б", "КП-0/0 а, б", "kp-0-0-a-b"),
        ("КМБ КП-1234/5", "КМБ КП-1234/5", "kp-1234-5"),
        ("НВ-56/2", "НВ-56/2", "nv-56-2"),
        ("НВФ 5", "НВФ-5", "nvf-5"),
        ("ВХ-12", "ВХ-12", "vkh-12"),
        ("КП-100/1–3", "КП-100/1–3", "kp-100-1-3"),
        ("кп100/1-3 а,б", "КП-100/1–3 а, б", "kp-100-1-3-a-b"),
        ("ОФ-7 а", "ОФ-7 а", "of-7-a"),
        ("ГИК-15", "ГИК-15", "gik-15"),
    ],
)
def test_other_registers_ranges_and_parts(written: str, canonical: str, slug: str) -> None:
    number = AccessionNumber.parse(written)

    assert (number.canonical, number.slug) == (canonical, slug)


def test_a_number_is_taken_apart() -> None:
    number = AccessionNumber.parse("МБК КП-100/1–3 а, б")

    assert (number.museum, number.register, number.number) == ("МБК", "КП", 100)
    assert (number.sub, number.sub_to, number.parts) == (1, 3, ("а", "б"))


@pytest.mark.parametrize("text", ["", "КП", "21/1", "КП-21/", "Ф-301", "KP-21/1", "МБК КП-21/1;", "x" * 200])
def test_what_is_no_accession_number_is_told(text: str) -> None:
    with pytest.raises(NotAnAccessionNumber):
        AccessionNumber.parse(text)


def test_numbers_sort_as_numbers_and_an_accession_before_its_objects() -> None:
    written = ["МБК КП-2/10", "МБК КП-10/1", "МБК КП-2/9", "МБК КП-2", "МБК КП-2/9 а", "КП-3/1"]

    in_order = sorted(map(AccessionNumber.parse, written), key=lambda number: number.sort_key)

    assert [number.as_written for number in in_order] == [
        "КП-3/1", "МБК КП-2", "МБК КП-2/9", "МБК КП-2/9 а", "МБК КП-2/10", "МБК КП-10/1",
    ]  # fmt: skip


def test_a_database_orders_the_sort_text_as_the_register_does() -> None:
    written = ["МБК КП-10/1", "МБК КП-2/10", "МБК КП-2/9", "МБК КП-2", "МБК КП-2/9–12", "КП-3/1"]
    numbers = [AccessionNumber.parse(text) for text in written]

    by_text = sorted(numbers, key=lambda number: number.sort_text)

    assert by_text == sorted(numbers, key=lambda number: number.sort_key)


def test_reading_a_number_gives_none_for_any_other_text() -> None:
    assert AccessionNumber.read("мбк кп 21/1") == AccessionNumber.parse("МБК КП-21/1")
    assert AccessionNumber.read("каталожные карточки") is None


def test_a_visitor_may_leave_out_the_museum_and_the_fraction() -> None:
    keys = AccessionNumber.parse("МБК КП-26/1").search_keys

    assert {AccessionNumber.parse(typed).compact for typed in ("КП-26", "кп 26/1", "МБК КП26/1")} <= set(keys)
    assert AccessionNumber.parse("КП-2").compact not in keys


@given(
    st.sampled_from(["", "МБК", "КМБ"]),
    st.sampled_from(["КП", "ОФ", "НВ", "НВФ", "ВХ", "ГИК"]),
    st.integers(1, 99999),
    st.none() | st.integers(1, 999),
    st.lists(st.sampled_from("абвг"), max_size=3).map(tuple),
)
def test_a_canonical_number_is_read_back(
    museum: str, register: str, number: int, sub: int | None, parts: tuple[str, ...]
) -> None:
    given_number = AccessionNumber(museum=museum, register=register, number=number, sub=sub, parts=parts)

    assert AccessionNumber.parse(given_number.canonical) == given_number
    assert AccessionNumber.parse(given_number.compact) == given_number


@pytest.mark.parametrize(
    ("typed", "begun"),
    [
        ("КП-2", "kp-2"), ("кп 21", "kp-21"), ("кп21/1", "kp-21-1"), ("КП–21/", "kp-21"),
        ("МБК КП-21/1", "kp-21-1"), ("мбккп21/1", "kp-21-1"),
        ("КП № 21", "kp-21"), ("№ КП-21", "kp-21"), ("kp-21-1", "kp-21-1"),
        ("KП 21", "kp-21"), ("НВФ-56/2", "nvf-56-2"), ("нв 5", "nv-5"), ("КП-100/1–3 а", "kp-100-1-3-a"),
    ],
)  # fmt: skip
def test_a_number_is_known_while_it_is_typed(typed: str, begun: str) -> None:
    assert begun_slug(typed) == begun


@pytest.mark.parametrize("typed", ["", "КП", "21", "план 1930", "кп двадцать", "съезд 1", "😀 1"])
def test_what_begins_no_number_is_told(typed: str) -> None:
    assert begun_slug(typed) == ""


@given(st.integers(1, 9999), st.integers(1, 99), st.sampled_from(["КП", "НВ", "НВФ", "ОФ", "ГИК", "ВХ"]))
def test_every_beginning_of_a_number_begins_its_address(number: int, sub: int, register: str) -> None:
    written = AccessionNumber.parse(f"МБК {register}-{number}/{sub}")
    for length in range(len(f"МБК {register}-") + 1, len(written.canonical) + 1):
        assert written.slug.startswith(begun_slug(written.canonical[:length]))
        assert begun_slug(written.canonical[:length])
