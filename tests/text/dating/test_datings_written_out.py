"""A dating in running text and in a reference."""

import pytest
from hypothesis import given

from catalogue.text.dating import parse_dating
from tests.text.dating.test_forms_of_datings import YEARS
from tests.text.dating.test_properties_of_datings import datings, span_of


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("1924, 14 ноября", "14 ноября 1924 года"),
        ("14.11.1924", "14 ноября 1924 года"),
        ("12–14 мая 1947", "12–14 мая 1947 года"),
        ("не ранее 12 мая 1947 г.", "не ранее 12 мая 1947 года"),
        ("1958, январь", "январь 1958 года"),
        ("1932 г.", "1932 год"),
        ("1927–1929 гг.", "1927–1929 годы"),
        ("1950-е гг.", "1950-е годы"),
        ("1950-е", "1950-е годы"),
        ("1970-е — 1980-е гг.", "1970-е — 1980-е годы"),
        ("1950–1960-е гг.", "1950–1960-е годы"),
        ("Конец 1930-х", "конец 1930-х годов"),
        ("нач. 1930-х гг.", "начало 1930-х годов"),
        ("1-я пол. 1950-х", "1-я половина 1950-х годов"),
        ("конец 1940-х — начало 1950-х гг.", "конец 1940-х — начало 1950-х годов"),
        ("XIX в.", "XIX век"),
        ("XIX–XX вв.", "XIX–XX века"),
        ("2-я пол. XIX в.", "2-я половина XIX века"),
        ("1-я четв. XX в.", "1-я четверть XX века"),
        ("конец XIX — начало XX в.", "конец XIX — начало XX века"),
        ("ок. 1925", "около 1925 года"),
        ("не ранее 1931", "не ранее 1931 года"),
        ("не позднее конца 1930-х", "не позднее конца 1930-х годов"),
        ("до 1917", "до 1917 года"),
        ("после 1945 г.", "после 1945 года"),
        ("[1944?]", "1944 год, предположительно"),
        ("1963 (?)", "1963 год, предположительно"),
        ("б. д.", "без даты"),
    ],
)
def test_abbreviations_are_written_out(typed: str, told: str) -> None:
    assert parse_dating(typed).written_out == told


@pytest.mark.parametrize(
    "typed",
    [
        "конец мая 1947",  # understood as May, yet it says more
        "[12] мая 1947",  # the day is supplied by the archivist
        "весна 1947",
        "1941/42",
        "начало 1947 г.",
        "не ранее нач. 1930-х",  # «начала»: the case is not for us to make up
        "20-е гг. XIX века",
        "после войны",  # not understood
        "",
    ],
)
def test_what_cannot_be_written_out_surely_stays_as_typed(typed: str) -> None:
    assert parse_dating(typed).written_out == typed


@pytest.mark.parametrize("typed", [row[0] for row in YEARS])
def test_a_dating_written_out_means_the_same(typed: str) -> None:
    dating = parse_dating(typed)

    assert span_of(parse_dating(dating.written_out)) == span_of(dating)


@given(datings())
def test_any_dating_written_out_means_the_same(typed: str) -> None:
    dating = parse_dating(typed)

    assert span_of(parse_dating(dating.written_out)) == span_of(dating)


@pytest.mark.parametrize(
    ("typed", "cited"),
    [
        ("1924, 14 ноября", "14 ноября 1924 г."),
        ("1958, январь", "январь 1958 г."),
        ("1950-е гг.", "1950-е гг."),
        ("[12] мая 1947", "[12] мая 1947"),
        ("12 мая 1947 (?)", "12 мая 1947 (?)"),
        ("после войны", "после войны"),
        ("", ""),
    ],
)
def test_a_reference_names_the_day_before_the_year(typed: str, cited: str) -> None:
    assert parse_dating(typed).in_citation == cited
