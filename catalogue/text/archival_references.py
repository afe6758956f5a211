"""Archival references: «Ф. 1. Оп. 1. Д. 3. Л. 12–13» in any punctuation is one thing to find."""

import re

from catalogue.text.folding import fold

_LEVELS = (
    r"(?<!\w)(?:фонд|ф)\.?\s*№?\s*(?P<fonds>[0-9]{1,6}[а-я]?)",
    r"(?:\s*[.,]?\s*(?:опись|оп)\.?\s*№?\s*(?P<series>[0-9]{1,6}[а-я]?))",
    r"(?:\s*[.,]?\s*(?:дело|д|ед\.?\s*хр)\.?\s*№?\s*(?P<file>[0-9]{1,6}[а-я]?))?",
)
_REFERENCE = re.compile("".join(_LEVELS) + r"(?!\w)")

_DIGIT = re.compile("[0-9]")


def reference_tokens(text: str) -> list[str]:
    """One word for every reference of the text, and one for every broader level of it.

    «Ф. 1. Оп. 2. Д. 3» gives «ф1оп2» and «ф1оп2д3».
    """
    if not _DIGIT.search(text):
        return []
    found: list[str] = []
    for match in _REFERENCE.finditer(fold(text)):
        series = f"ф{match['fonds']}оп{match['series']}"
        found += [series, f"{series}д{match['file']}"] if match["file"] else [series]
    return list(dict.fromkeys(found))


def reference_token(text: str) -> str | None:
    """The one word for a text that is a reference and nothing else; None for any other text."""
    match = _REFERENCE.match(fold(text).strip(" .,;"))
    if match is None or match.end() < len(fold(text).strip(" .,;")):
        return None
    return reference_tokens(text)[-1]
