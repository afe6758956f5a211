"""Roman numerals as people type them: in Latin or in Cyrillic letters, or in both at once."""

import re

# Cyrillic letters used for Latin ones: Х for X, І for I, У for V on a typewriter.
_LATIN = str.maketrans("хіу", "xiv")
_LETTERS = re.compile(r"[ivxхіу]+")
_VALUES = {"i": 1, "v": 5, "x": 10}
_WELL_FORMED = re.compile(r"x{0,3}(?:ix|iv|v?i{0,3})")


def roman_value(word: str) -> int | None:
    """The value of a lower-case Roman numeral up to 39, None for any other word."""
    if not _LETTERS.fullmatch(word) or word == "у":
        return None
    latin = word.translate(_LATIN)
    if not _WELL_FORMED.fullmatch(latin):
        return None
    values = [_VALUES[letter] for letter in latin]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)
