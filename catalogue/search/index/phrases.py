"""Words in quotes must stand side by side in one text; SQLite's index cannot tell, the stored text can."""

import re
from functools import lru_cache

from catalogue.search.expressions import InOrder, Word
from catalogue.search.index.streams import EXACT

_REST_OF_GROUP = rf"(?: (?!{EXACT})[^ |]+)*"
_NEXT_GROUP = rf"{_REST_OF_GROUP} {EXACT}[^ ]+{_REST_OF_GROUP}"


def stands_in(phrase: InOrder, stream: str) -> bool:
    """Whether the words of the phrase stand in this order, side by side, in one text of the stream."""
    return bool(stream) and _pattern(phrase).search(stream) is not None


@lru_cache(maxsize=100)
def _pattern(phrase: InOrder) -> re.Pattern[str]:
    next_word = "(?:" + "|".join(_NEXT_GROUP * step for step in range(1, phrase.between + 2)) + ") "
    words = next_word.join(map(_any_form, phrase.parts))
    return re.compile(rf"(?<![^ ]){words}(?![^ ])")


def _any_form(word: Word) -> str:
    return "(?:" + "|".join(map(re.escape, word.forms)) + ")"
