"""Names of files stay readable and do no harm."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalogue.text.file_names import clean_file_name


@pytest.mark.parametrize(
    ("name", "clean"),
    [
        ("имя файла — «Ёж».jpg", "имя файла — «Ёж».jpg"),
        ("../../etc/passwd", "passwd"),
        ("C:\\фото\\снимок.png", "снимок.png"),
        ("a\x00b.jpg", "ab.jpg"),
        ("фото\r\nSet-Cookie: x.jpg", "фото Set-Cookie_ x.jpg"),
        ("фото\u202egpj.exe", "фотоgpj.exe"),
        (".htaccess", "htaccess"),
        ("  много   пробелов .jpg ", "много пробелов .jpg"),
        ('a"b<c>d|e?f*.jpg', "a_b_c_d_e_f_.jpg"),
        ("😀.jpg", "😀.jpg"),
        (unicodedata.normalize("NFD", "Ёжий.jpg"), "Ёжий.jpg"),
        ("", "файл"),
        ("..", "файл"),
        ("/", "файл"),
        ("\u202e", "файл"),
    ],
)
def test_a_name_is_cleaned(name: str, clean: str) -> None:
    assert clean_file_name(name) == clean


def test_a_long_name_keeps_its_extension() -> None:
    assert clean_file_name("я" * 4000 + ".jpeg") == "я" * 145 + ".jpeg"
    assert clean_file_name("я" * 4000) == "я" * 150
    assert clean_file_name("a." + "b" * 4000) == "a." + "b" * 148


@given(st.text(max_size=300), st.integers(20, 200))
def test_any_name_becomes_a_harmless_one(name: str, max_length: int) -> None:
    clean = clean_file_name(name, max_length)

    assert 1 <= len(clean) <= max_length
    assert not set(clean) & set('/\\\r\n\0<>:"|?*')
    assert not clean.startswith(".")
    assert not any(unicodedata.bidirectional(char) in {"RLO", "LRO", "RLE", "LRE", "PDF"} for char in clean)
    assert clean_file_name(clean, max_length) == clean
