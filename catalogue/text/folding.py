"""What «the same letters» means: case, ё, stress marks and the spelling before 1918 put aside."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_STRESS_MARK, _SOFT_HYPHEN = "\u0301", "\u00ad"
_OLD_AND_SIMILAR_LETTERS = str.maketrans("ёѣіѳѵ", "ееифи")
# A Latin letter inside a Russian word is a slip of the hand: «Cталинск»
_LOOK_ALIKE = str.maketrans("aceopxykmtbh", "асеорхукмтвн")
_LATIN_AMONG_RUSSIAN = re.compile(r"(?<=[а-я])[aceopxykmtbh]+|[aceopxykmtbh]+(?=[а-я])")
_FINAL_HARD_SIGN = re.compile(r"(?<=[бвгджзйклмнпрстфхцчшщ])ъ+(?![^\W\d_])")
# Combining marks and soft hyphens stand inside a word without ending it.
_WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f\u00ad])*")
_REMEMBERED_LETTERS = 40


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a number as it stands in the original text, from `start` up to `end`."""

    text: str
    start: int
    end: int

    @property
    def folded(self) -> str:
        """The letters to compare by; may differ in length from `text`."""
        return fold(self.text)


def fold(text: str) -> str:
    """Bring spellings together: «Фёдоровъ» and «федоров», «Дѣтямъ» and «детям»."""
    apart = unicodedata.normalize("NFD", text).replace(_STRESS_MARK, "").replace(_SOFT_HYPHEN, "")
    composed = unicodedata.normalize("NFC", apart)
    modern = composed.lower().translate(_OLD_AND_SIMILAR_LETTERS)
    russian = _LATIN_AMONG_RUSSIAN.sub(lambda letters: letters.group().translate(_LOOK_ALIKE), modern)
    return _FINAL_HARD_SIGN.sub("", russian)


def tokens(text: str) -> list[Token]:
    """Words and numbers in order; `text[token.start:token.end]` is `token.text`."""
    return [Token(match.group(), match.start(), match.end()) for match in _WORD.finditer(text)]


def fold_tokens(text: str) -> list[str]:
    """The folded words and numbers of the text, in order."""
    return [_folded(word) if len(word) <= _REMEMBERED_LETTERS else fold(word) for word in _WORD.findall(text)]


@lru_cache(maxsize=30_000)
def _folded(word: str) -> str:
    """Most words of a museum have been met before; its index is made three times faster by that."""
    return fold(word)
