"""How a Russian word sounds: people misspell what they hear."""

import re

_DOUBLED = re.compile(r"(.)\1+")
_SIGNS = re.compile("[ьъ]")
_ALIKE = str.maketrans("оиеыэяюбвгджз", "аииииаупфктшс")
_CLUSTERS = (("тс", "ц"), ("дс", "ц"), ("сч", "щ"), ("зч", "щ"), ("стн", "сн"), ("здн", "сн"), ("рдц", "рц"))


def sound_of(word: str) -> str:
    """A key that words of the same sound share: unstressed vowels, voiced ends, doubled and soft letters."""
    for written, heard in _CLUSTERS:
        word = word.replace(written, heard)
    return _DOUBLED.sub(r"\1", _SIGNS.sub("", word).translate(_ALIKE))
