"""The names of a place as a cell of the data writes them."""

import pytest

from catalogue.authorities.place_names import NameInTime, read_names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", []),
        ("Щегловск (1918–1932)", [NameInTime("Щегловск", 1918, 1932)]),
        ("Кузнецк (до 1931)", [NameInTime("Кузнецк", None, 1931)]),
        ("Новый посёлок (с 1958)", [NameInTime("Новый посёлок", 1958)]),
        ("Анжерка (разговорное)", [NameInTime("Анжерка", note="разговорное")]),
        ("станция Ижморская", [NameInTime("станция Ижморская")]),
        (
            "Кузнецк (до 1931); Сталинск (1932–1961)",
            [NameInTime("Кузнецк", None, 1931), NameInTime("Сталинск", 1932, 1961)],
        ),
        ("Станция (старая", [NameInTime("Станция (старая")]),
    ],
)
def test_names_are_read_with_years_or_a_note(text: str, names: list[NameInTime]) -> None:
    assert read_names(text) == names
