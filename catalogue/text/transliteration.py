"""Russian in Latin letters, for addresses; and back again, for queries typed so.

The table follows the common practice of place names on maps (Kiselevsk, Polysaevo, Verkh-Chebula):
ё like е, х as kh, щ as shch, the signs ъ and ь left out, the ending -ий or -ый as -y.
"""

import re
import unicodedata

_LATIN = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z",
    "и": "i", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
    "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
    "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
    "ѣ": "e", "і": "i", "ѳ": "f", "ѵ": "i",
}  # fmt: skip
_TABLE = str.maketrans(_LATIN)
_ADJECTIVE_ENDING = re.compile(r"(?<=[а-яё])[иы]й\b")
_NOT_FOR_AN_ADDRESS = re.compile(r"[^a-z0-9]+")

# Longest first; every common way of writing: GOST, passports, letters to friends
_SOUNDS = {
    "shch": "щ", "sch": "щ", "zh": "ж", "kh": "х", "ts": "ц", "tz": "ц", "ch": "ч", "sh": "ш",
    "yo": "е", "jo": "е", "yu": "ю", "ju": "ю", "iu": "ю", "ya": "я", "ja": "я", "ia": "ия",
    "ye": "е", "je": "е",
    "a": "а", "b": "б", "c": "ц", "d": "д", "e": "е", "f": "ф", "g": "г", "h": "х", "i": "и", "j": "й",
    "k": "к", "l": "л", "m": "м", "n": "н", "o": "о", "p": "п", "q": "к", "r": "р", "s": "с", "t": "т",
    "u": "у", "v": "в", "w": "в", "x": "кс", "z": "з", "'": "ь",
}  # fmt: skip
_SOUND = re.compile("|".join([*_SOUNDS, "y"]))
_READINGS_OF_Y = ("ы", "й", "ий")


def to_slug(text: str, max_length: int = 80) -> str:
    """Write a title for an address: «Шкаф каталожный» → «shkaf-katalozhny».

    Only a–z, 0–9 and single hyphens; cut at a word where one ends before `max_length`.
    Empty when nothing of the text can be written so.
    """
    lowered = unicodedata.normalize("NFKC", text).lower()
    latin = _ADJECTIVE_ENDING.sub("y", lowered).translate(_TABLE)
    plain = unicodedata.normalize("NFKD", latin)
    without_marks = "".join(char for char in plain if not unicodedata.combining(char))
    slug = _NOT_FOR_AN_ADDRESS.sub("-", without_marks).strip("-")
    return _cut_at_word(slug, max_length)


def from_latin(text: str) -> tuple[str, ...]:
    """Russian readings of Latin letters, the likelier first: «izba-chitalnya» → «изба-читалня», …

    What the letters do not tell (ь, э, double letters) is left to the spelling; the letter y is read in
    each of its ways.
    """
    lowered = unicodedata.normalize("NFKC", text).lower()
    return tuple(dict.fromkeys(_as_heard(lowered, of_y) for of_y in _READINGS_OF_Y))


def _as_heard(latin: str, of_y: str) -> str:
    return _SOUND.sub(lambda sound: _SOUNDS.get(sound.group(), of_y), latin)


def _cut_at_word(slug: str, max_length: int) -> str:
    if len(slug) <= max_length:
        return slug
    cut, next_char = slug[:max_length], slug[max_length]
    if next_char != "-" and "-" in cut:
        cut = cut.rpartition("-")[0]
    return cut.strip("-")
