"""The name of an uploaded file as it may be shown and offered for download again.

The stored path is generated elsewhere and never made of this name.
"""

import re
import unicodedata

_FORBIDDEN_IN_NAMES = re.compile(r'[<>:"|?*]')
_SPACES = re.compile(r"\s+")
# Two letters that join others: needed inside emoji and some scripts, harmless in a name.
_KEPT_FORMAT_CHARACTERS = frozenset("\u200c\u200d")
_LONGEST_EXTENSION = 10
UNNAMED = "файл"


def clean_file_name(name: str, max_length: int = 150) -> str:
    """Keep a name readable and make it harmless.

    The last part of a path only, composed letters (NFC), without control, direction and other
    invisible characters, without leading dots, no longer than `max_length` with its extension kept.
    A name of which nothing is left becomes «файл».
    """
    last_part = re.split(r"[/\\]", name)[-1]
    composed = unicodedata.normalize("NFC", last_part)
    visible = "".join(" " if char in "\r\n\t" else char for char in composed if _may_stay(char))
    tidy = _SPACES.sub(" ", _FORBIDDEN_IN_NAMES.sub("_", visible)).strip(" .")
    return _shortened(tidy or UNNAMED, max_length)


def _may_stay(char: str) -> bool:
    if char in "\r\n\t" or char in _KEPT_FORMAT_CHARACTERS:
        return True
    return unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def _shortened(name: str, max_length: int) -> str:
    if len(name) <= max_length:
        return name
    stem, dot, extension = name.rpartition(".")
    if not dot or not stem or len(extension) > min(_LONGEST_EXTENSION, max_length - 2):
        return name[:max_length].rstrip(" .")
    return stem[: max_length - len(extension) - 1].rstrip(" .") + "." + extension
