"""Places as they are written in records, their abbreviations written out: «с. Тяжин» is «село Тяжин».

Only where the word stands in the nominative, at the beginning or after «ныне», and has one meaning:
«ст.» is a railway station or a Cossack village, so it stays.
"""

import re

_SETTLEMENTS = {
    "г.": "город",
    "с.": "село",
    "д.": "деревня",
    "дер.": "деревня",
    "п.": "посёлок",
    "пос.": "посёлок",
    "пгт": "посёлок городского типа",
    "рп": "рабочий посёлок",
}
_SETTLEMENT = re.compile(
    r"(?P<before>^|\(?ныне )(?P<short>" + "|".join(map(re.escape, _SETTLEMENTS)) + r")\s?(?=[А-ЯЁ])"
)
_AREAS = tuple(
    (re.compile(rf"(?<={ending} ){short}(?!\w)"), full)
    for ending, short, full in (
        ("ий", r"р-н", "район"),
        ("ая", r"обл\.", "область"),
        ("ая", r"губ\.", "губерния"),
    )
)


def with_full_words(place: str) -> str:
    """The place with the kinds of its settlement and its area in full; else as it was written."""
    told = _SETTLEMENT.sub(lambda match: f"{match['before']}{_SETTLEMENTS[match['short']]} ", place.strip())
    for short, full in _AREAS:
        told = short.sub(full, told)
    return told
