"""Places in running text."""

import pytest

from catalogue.text.localities import with_full_words


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("с. Тяжин, Томская губерния", "село Тяжин, Томская губерния"),
        ("г.Кемерово", "город Кемерово"),
        ("пгт Яя, Кемеровская обл.", "посёлок городского типа Яя, Кемеровская область"),
        ("д. Талая, Юргинский р-н", "деревня Талая, Юргинский район"),
        ("г. Сталинск (ныне г. Новокузнецк)", "город Сталинск (ныне город Новокузнецк)"),
        ("пос. Промышленная", "посёлок Промышленная"),
    ],
)
def test_kinds_of_places_are_written_out(written: str, told: str) -> None:
    assert with_full_words(written) == told


@pytest.mark.parametrize(
    "written",
    [
        "ст. Ижморская, Томская губерния",  # a station or a Cossack village
        "Действующая армия; получено в г. Белово",  # «в городе»
        "склад в Кемеровской обл.",
        "СССР",
        "г. или с., неизвестно",
        "",
    ],
)
def test_what_has_two_meanings_or_another_case_stays(written: str) -> None:
    assert with_full_words(written) == written
