"""What «the same word» means in Russian: the one analyser of the index and of the query.

Every dictionary form of a word counts, since the most probable one is often wrong for this museum
(«Мыски» is no plural of «мысок», «печати» may be a seal or a press).
"""

import re
import threading
from collections.abc import Sequence
from functools import lru_cache
from typing import Protocol

import pymorphy3

from catalogue.text.folding import fold, fold_tokens

ANALYSER_VERSION = "5"
"""Changes with any rule here, in `folding`, or in what is indexed; then the index must be rebuilt."""

STOP_WORDS = frozenset(
    {
        "и", "в", "во", "не", "на", "с", "со", "к", "ко", "по", "о", "об", "от", "до", "из", "у",
        "за", "для", "при", "а", "но", "же", "ли", "бы", "то", "как", "что", "это", "или", "над", "под",
        "про", "без", "через", "между", "где", "есть", "был", "была", "было", "были", "также", "г", "гг",
    }
)  # fmt: skip
LONGEST_QUERY = 200
MOST_TERMS = 16

_SHORTEST_INFLECTED = 3
_MOST_PREDICTED = 4
# Longer runs of letters are no words; they would only make the analyser work.
_RUSSIAN_WORD = re.compile(r"[а-я]{1,60}")
_HYPHENATED = re.compile(r"(?<![\w-])[а-я]{2,30}(?:[-‐‑][а-я]{2,30}){1,4}(?![\w-])")
_HYPHENS = re.compile(r"[-‐‑]")


class _Tag(Protocol):
    grammemes: frozenset[str]


class _Parse(Protocol):
    normal_form: str
    is_known: bool
    tag: _Tag


class _Analyser(Protocol):
    def parse(self, word: str) -> Sequence[_Parse]: ...

    def word_is_known(self, word: str) -> bool: ...


class _LazyAnalyser:
    """The dictionary, loaded once and on first use, whichever thread comes first."""

    def __init__(self) -> None:
        self._analyser: _Analyser | None = None
        self._loading = threading.Lock()

    def loaded(self) -> _Analyser:
        if self._analyser is not None:
            return self._analyser
        with self._loading:
            if self._analyser is None:
                self._analyser = pymorphy3.MorphAnalyzer(lang="ru")
            return self._analyser


_dictionary = _LazyAnalyser()


def lemmas(token: str) -> tuple[str, ...]:
    """Dictionary forms of a folded word, folded: «печати» → («печать», …).

    A word the dictionary does not know gives up to four predicted forms. Words shorter than three
    letters, numbers and Latin words stay as they are.
    """
    if len(token) < _SHORTEST_INFLECTED or not _RUSSIAN_WORD.fullmatch(token):
        return (token,)
    return _dictionary_forms(token)


def lemma_text(text: str) -> str:
    """The text as its dictionary forms, for the index; a hyphenated word also in one piece.

    «изба-читальня» gives «изба», «читальня» and «избачитальня».
    """
    forms = [lemma for token in fold_tokens(text) for lemma in lemmas(token)]
    return " ".join([*forms, *glued_words(text)])


def query_groups(query: str) -> list[list[str]]:
    """What must be found: every group, by any of its forms.

    Stop words are dropped unless the query has nothing else. Long queries are cut at 200 characters
    and 16 terms, so that nobody can make the search work for minutes.
    """
    words = fold_tokens(query[:LONGEST_QUERY])
    telling = [word for word in words if word not in STOP_WORDS] or words
    return [list(lemmas(word)) for word in list(dict.fromkeys(telling))[:MOST_TERMS]]


def is_known_word(token: str) -> bool:
    """Whether the dictionary holds this folded word: then it is no misspelling."""
    return bool(_RUSSIAN_WORD.fullmatch(token)) and _dictionary.loaded().word_is_known(token)


@lru_cache(maxsize=10_000)
def grammemes(token: str) -> tuple[frozenset[str], ...]:
    """What the dictionary says of a folded word, reading by reading (OpenCorpora's marks: Surn, PREP, …).

    What a word it does not know looks like is predicted; no Russian word has no readings.
    """
    if not _RUSSIAN_WORD.fullmatch(token):
        return ()
    return tuple(parse.tag.grammemes for parse in _dictionary.loaded().parse(token))


@lru_cache(maxsize=100_000)
def _dictionary_forms(word: str) -> tuple[str, ...]:
    parses = _dictionary.loaded().parse(word)
    known = _distinct_forms([parse for parse in parses if parse.is_known])
    return known or _distinct_forms(parses)[:_MOST_PREDICTED]


def _distinct_forms(parses: Sequence[_Parse]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(fold(parse.normal_form) for parse in parses))


@lru_cache(maxsize=10_000)
def _glued_forms(word: str) -> tuple[str, ...]:
    # The dictionary inflects both halves only while the hyphen is there: избу-читальню → изба-читальня.
    parses = _dictionary.loaded().parse(_HYPHENS.sub("-", word))
    forms = [*_distinct_forms(parses)[:_MOST_PREDICTED], word]
    return tuple(dict.fromkeys(_HYPHENS.sub("", form) for form in forms))


def glued_words(text: str) -> list[str]:
    """The hyphenated words of the text in one piece, in their dictionary forms: «избачитальня»."""
    if not _HYPHENS.search(text):
        return []
    return [form for word in _HYPHENATED.findall(fold(text)) for form in _glued_forms(word)]
