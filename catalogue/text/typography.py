"""Non-breaking spaces for rendering, and dates as Russian letters write them.

Texts are stored as typed; only what is shown passes through `typeset`. It replaces plain spaces
by non-breaking ones, puts an invisible joiner after the hyphen of «1950-е» and changes nothing else,
so copying and searching stay honest.
"""

import re
from datetime import date

from catalogue.text.months import MONTHS, MONTHS_GENITIVE

NBSP = "\u00a0"
WORD_JOINER = "\u2060"  # no width and no ink: it only forbids to break the line where it stands
_SPACE = rf"[ {NBSP}]"
_SHORT_WORDS = "а|без|в|во|да|до|за|и|из|из-за|к|ко|на|не|ни|но|о|об|от|по|под|при|с|со|у|через"
_UNITS = "мм|см|дм|м|км|г|кг|мг|л|с|шт|экз|об|стр|год|года|гг|вв|в|тыс|млн|руб|коп|Кб|Мб|КБ|МБ|%|°"
_PLACE_WORDS = "г|гг|пгт|пос|с|д|дер|ст|ул|пр|пл|обл|им|св|гр|см|рис|табл|стр|л|лл|кн|вып|т|ч|гл|ст"
_ARCHIVE_WORDS = "Ф|Оп|Д|Л|Ед|Кор"

# Each pattern matches exactly the one space that must not break; its surroundings are only looked at.
_SPACES_THAT_HOLD = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?<=[№§]) (?=\w)",
        rf"(?<=\d) (?=(?:{_UNITS})(?!\w))",
        r"(?<=\d) (?=\d{3}(?!\d))",
        r"(?<=\d\)) (?=\d)",  # a telephone: «(3842) 44-18-55»
        rf"(?<=-{WORD_JOINER}[ехмя]) (?=гг?\.)",  # «1950-е гг.»
        r"(?<=[IVXLХ]) (?=вв?\.|век)",
        rf"(?<=\d) (?=(?:{'|'.join(MONTHS_GENITIVE)})\b)",
        r"(?<=\d) (?=×)|(?<=×) (?=\d)",
        r"(?<=[А-ЯЁ]\.) (?=[А-ЯЁ](?:\.|[а-яё]))",
        r"(?<=\w) (?=[—–](?:\s|$))",
        r"(?<=[А-ЯЁ]) (?=(?:КП|ОФ|НВФ?|ВХ|ГИК)[\s\-–]?\d)",
    )
)
# What is not text for people to read (tags), and what must come back as it was typed
_MARKUP = re.compile(r"<(textarea|option|script|style)\b.*?</\1\s*>|<[^>]*>", re.DOTALL | re.IGNORECASE)
_PLACE_OF_MARKUP = "\ue000"  # of the private use area: no letter, no space
_AFTER_THE_HYPHEN = re.compile(r"(?<=\d-)(?=[а-яё]{1,3}(?!\w))")
_BEFORE_A_WORD = re.compile(rf"(?<!\w)(?:{_SHORT_WORDS}) (?=\S)", re.IGNORECASE)
_BEFORE_A_NAME = re.compile(rf"(?<![\w-])(?:{_PLACE_WORDS})\. (?=[\dА-ЯЁ«])")
_BEFORE_A_FOLIO = re.compile(rf"(?<!\w)(?:{_ARCHIVE_WORDS})\. (?=\d)")


def typeset(text: str) -> str:
    """Hold together what must not break at the end of a line: «№ 17», «г. Мыски», «В. М. Лашевской».

    Replaces spaces only, never another character, and joins «1950-е» at its hyphen; doing it twice is
    doing it once.
    """
    text = _AFTER_THE_HYPHEN.sub(WORD_JOINER, text)
    for pattern in _SPACES_THAT_HOLD:
        text = pattern.sub(NBSP, text)
    for pattern in (_BEFORE_A_WORD, _BEFORE_A_NAME, _BEFORE_A_FOLIO):
        text = pattern.sub(lambda match: match.group()[:-1] + NBSP, text)
    return text


def typeset_markup(html: str) -> str:
    """Typeset the words of HTML; tags with their attributes, typed texts and options stay as they are.

    A word and its space may stand on both sides of a tag: «в <b>читальне</b>».
    """
    markup = (piece.group() for piece in _MARKUP.finditer(html))
    words = _MARKUP.sub(_PLACE_OF_MARKUP, html.replace(_PLACE_OF_MARKUP, ""))
    return re.sub(_PLACE_OF_MARKUP, lambda _: next(markup), typeset(words))


def russian_date(day: date) -> str:
    """Write a date in full: «12 мая 1947 г.»."""
    return f"{day.day} {MONTHS_GENITIVE[day.month - 1]} {day.year} г."


def russian_month_year(day: date) -> str:
    """Write the month of a date: «май 1947 г.»."""
    return f"{MONTHS[day.month - 1]} {day.year} г."
