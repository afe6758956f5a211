"""From a dating as typed to symbols: «Нач. 1930-х гг.» → «begin d1930», «12.V.1947» → «12 m5 1947».

Symbols: numbers; `m5` months; `d1930`, `d30` decades; `r19` Roman and `o2` ordinal numbers;
`century`; `begin`, `half2` and the like for parts; `-` between moments; the words of `words`.
"""

import re
import unicodedata

from catalogue.text.dating.numerals import roman_value
from catalogue.text.dating.problems import Misread, Problem
from catalogue.text.dating.words import symbol_of

_DASHES = re.compile(r"[‐‑‒–—―−]")
_SPACES = re.compile(r"\s+")
_DROPPED = re.compile(r"[\[\]()<>{}«»„“”\"'.,;:!…]+")
_ROMAN = "[ivxхіу]{1,4}"

# Each turns one way of writing into the words of another; the order matters.
_REWRITINGS = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"по-видимому", "видимо"),
        # XX-го, I-я
        (r"(?<=[ivxхіу])-(?:го|й|ый|м|ом|я|ая|ой|ую)(?![^\W_])", ""),
        # The card of a library: [196-?] and 196? mean the 1960s.
        (r"(?<![0-9])(1[0-9]{2}|20[0-9])(?:-\?|\?)(?![0-9])", r"\g<1>0-е ?"),
        (r"(?<![0-9])(1[0-9]{2}|20[0-9])-(?=[\])\s]|$)", r"\g<1>0-е"),
        # 12.05.–14.05.1947
        (r"(?<=[0-9])\.(?=\s?-)", ""),
        # XIXв.
        (rf"(?<!\w)({_ROMAN})(?=вв?(?!\w)|век)", r"\1 "),
        # 1947-05-12, 1947.05.12
        (r"(?<![0-9])([0-9]{4})(?P<sign>[-./])([0-9]{2})(?P=sign)([0-9]{2})(?![0-9])", r"\4 m\3 \1 "),
        # 12.05.1947, 12.V.1947, 05.1947, V.1947
        (
            r"(?<![0-9])([0-9]{1,2})\s?(?P<sign>[./-])\s?([0-9]{1,2})\s?(?P=sign)\s?([0-9]{4})(?![0-9])",
            r"\1 m\3 \4 ",
        ),
        # ... but 20-х-1935 may be a decade
        (
            rf"(?<![0-9])(?![0-9]0-х-)([0-9]{{1,2}})-({_ROMAN})-([0-9]{{4}})(?![0-9])",
            r"\1 month-\2 \3 ",
        ),
        (
            rf"(?<![0-9])([0-9]{{1,2}})(?:[./]\s?|\s)({_ROMAN})(?:[./]\s?|\s)([0-9]{{4}})(?![0-9])",
            r"\1 month-\2 \3 ",
        ),
        (r"(?<![0-9])([0-9]{1,2})[./]([0-9]{4})(?![0-9])", r"m\1 \2 "),
        (rf"(?<![^\s-])({_ROMAN})[./]\s?([0-9]{{4}})(?![0-9])", r"month-\1 \2 "),
        # 12.05.47 and the left side of 12.05 — 14.06.1947
        (r"(?<![0-9])([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{2})(?![0-9])", r"\1 m\2 \3 "),
        (r"(?<![.0-9])([0-9]{1,2})\.([0-9]{1,2})(?![.0-9])", r"\1 m\2 "),
        # 1930-е, 30-х, 1930 е
        (r"(?<![0-9])([0-9]{4}|[0-9]{2})\s?-?\s?(?:е|ые|ие|х|ых|ми|ым|ыми|e|x)(?![^\W_])", r" d\1 "),
        # 1-я, 2-ой, 19-го, 1947-й
        (r"(?<![0-9])([0-9]{4})\s?-?\s?(?:й|го|м|ом)(?![^\W_])", r" \1 "),
        (
            r"(?<![0-9])([0-9]{1,2})\s?-?\s?(?:я|ая|ья|й|ый|ий|ой|ю|ую|ью|ей|го|ого|м|ом|е|ое|ье)(?![^\W_])",
            r" o\1 ",
        ),
        (r"([?~≈-])", r" \1 "),
    )
)
# 1941/42 and 1941-42, but not 1941-05-12 and 1940-50-е
_PAIR_OF_YEARS = re.compile(
    r"(?<![0-9.])([12][0-9])([0-9]{2})\s?([-/])\s?([0-9]{2})(?![0-9]|\s?-?\s?(?:е|х|ы)|[-./][0-9])"
)
_PAIR_IN_FULL = re.compile(r"(?<![0-9.])([0-9]{4})\s?/\s?([0-9]{4})(?![0-9])")
_SYMBOL = re.compile(r"[mdro][0-9]+|[0-9]+|month - [ivxхіу]+|[^\W\d_]+|\S")
_SYMBOL_TYPED = re.compile(r"[mdro][0-9]|month")
_READY = re.compile(r"[mdo][0-9]+|[0-9]+")
_PARTS = re.compile(r"\b[ro]?([1-4]|last) (half|quarter|third)\b")
_NAMED_PART = "(?:begin|middle|end|half[12])"
_LAST = {"half": "2", "quarter": "4", "third": "3"}


def plain(text: str) -> str:
    """One case, one space, one dash, ё as е; marks of brackets and stops are kept.

    Raises Misread for digits that are none in a row of digits, such as ².
    """
    if any(sign.isdigit() and not sign.isdecimal() for sign in text):
        raise Misread(Problem.NOT_UNDERSTOOD)
    lowered = unicodedata.normalize("NFKC", text).lower().replace("ё", "е")
    return _SPACES.sub(" ", _DASHES.sub("-", lowered)).strip()


def without_marks(text: str) -> str:
    """The plain text without brackets, quotes and stops."""
    return _SPACES.sub(" ", _DROPPED.sub(" ", text)).strip()


def symbols_of(text: str) -> tuple[str, bool]:
    """Symbols of a plain text and whether it carries a mark of doubt.

    Raises Misread for a word that belongs to no dating.
    """
    if _SYMBOL_TYPED.search(text):
        raise Misread(Problem.NOT_UNDERSTOOD)
    symbols: list[str] = []
    for word in _SYMBOL.findall(without_marks(_rewritten(_with_whole_pairs(text)))):
        symbol = _symbol(word, previous=symbols[-1] if symbols else "")
        if symbol:
            symbols.append(symbol)
    certain = [symbol for symbol in symbols if symbol != "doubt"]
    return _with_decades_in_full(_with_named_parts(" ".join(certain))), len(certain) < len(symbols)


def _rewritten(text: str) -> str:
    for pattern, replacement in _REWRITINGS:
        text = pattern.sub(replacement, text)
    return text


def _symbol(word: str, *, previous: str) -> str:
    if _READY.fullmatch(word):
        return f"{word[0]}{int(word[1:])}" if word[0].isalpha() else word
    if word.startswith("month - "):
        return f"m{roman_value(word.removeprefix('month - ')) or 0}"
    if word == "в" and not re.fullmatch(r"[ro]?[0-9]{1,2}", previous):
        return ""
    roman = roman_value(word)
    if roman is not None:
        return f"r{roman}"
    symbol = symbol_of(word)
    if symbol is None:
        raise Misread(Problem.NOT_UNDERSTOOD)
    return "" if symbol == "in" else symbol


def _with_whole_pairs(text: str) -> str:
    """Write «1941/42» and «1941–42» as «1941-1942»; «1947–05» may be a month and stays as it is."""

    def whole(match: re.Match[str]) -> str:
        hundreds, first, sign, last = match.groups()
        if int(last) > int(first) or (int(last) > 12 and sign == "-"):
            return f"{hundreds}{first} - {hundreds}{last}"
        if sign == "/" and int(last) == (int(first) + 1) % 100:
            return f"{hundreds}{first} - {int(hundreds) + 1}{last}"
        return match.group()

    return _PAIR_IN_FULL.sub(r"\1 - \2", _PAIR_OF_YEARS.sub(whole, text))


def _with_named_parts(symbols: str) -> str:
    """Join number and noun of a part: «o2 half» → «half2», «olast third» → «third3»."""
    return _PARTS.sub(lambda match: match[2] + match[1].replace("last", _LAST[match[2]]), symbols)


def _with_decades_in_full(symbols: str) -> str:
    """In «1850–60-е» and «50–60-е» each side borrows from the other what it lacks."""
    symbols = re.sub(r"(?<!\w)([1-9]0) - d", r"d\1 - d", symbols)
    # 1930–1940-е, конец 1920 – начало 1930-х: the round year before them is a decade, too
    symbols = re.sub(rf"(?<!\w)([0-9]{{3}}0) - ((?:{_NAMED_PART} )?d[0-9]{{3}}0)\b", r"d\1 - \2", symbols)
    symbols = re.sub(r"\b([0-9]{2}[0-9]0) - d([0-9]{2})\b", r"d\1 - d\2", symbols)
    return re.sub(r"\bd([0-9]{2})([0-9]0) - d([0-9]{2})\b", r"d\1\2 - d\1\3", symbols)
