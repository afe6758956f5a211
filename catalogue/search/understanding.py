"""A query understood as a whole: which of its words mean time, what is looked for along with the others."""

from collections.abc import Collection
from dataclasses import dataclass

from catalogue.search.query import NO_SYNONYMS, TextQuery, parse, tidied
from catalogue.search.thesaurus.lexicon import Lexicon
from catalogue.text.folding import fold_tokens
from catalogue.text.morphology import STOP_WORDS
from catalogue.text.time_words import TimeWords, Years, time_words, without_time, years_meant

WORDS, YEARS, SPELLING = "words", "years", "spelling"
TO_THE_LETTER = (WORDS, YEARS, SPELLING)
"""What a visitor may ask to be taken as it is typed: no synonyms, no years, no correction."""


@dataclass(frozen=True)
class Understanding:
    """What was typed and what is made of it: words to look for, and expressions of time.

    `corrected_from` is what was typed when something else is looked for instead;
    `lacks_words` that this is only some of its words, since nothing has all of them.
    """

    typed: str
    text: TextQuery
    time: tuple[TimeWords, ...] = ()
    corrected_from: str | None = None
    lacks_words: bool = False

    @property
    def years(self) -> Years | None:
        """The years the expressions of time mean, if there are any; an open side is None."""
        return years_meant(self.time) if self.time else None


def understand(typed: str, lexicon: Lexicon, exact: Collection[str] = ()) -> Understanding:
    """Understand a query; whatever was typed, there is an answer.

    Args:
        typed: the query.
        lexicon: the thesaurus.
        exact: what to take to the letter, of ``TO_THE_LETTER``.
    """
    synonyms = NO_SYNONYMS if WORDS in exact else lexicon
    whole = parse(typed, synonyms)
    time = [] if YEARS in exact or whole.is_number else time_words(tidied(typed))
    if not time:
        return Understanding(whole.typed, whole)
    rest = without_time(whole.typed, time)
    if STOP_WORDS.issuperset(fold_tokens(rest)):
        rest = ""  # «за 1967 год» asks for the year only
    return Understanding(whole.typed, parse(rest, synonyms), tuple(time))
