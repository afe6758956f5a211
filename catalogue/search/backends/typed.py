"""What is typed into a list of the CMS: words perhaps unfinished, in any form, numbers in any punctuation.

Wagtail's lists ask for completion only. But who types «лампами» or «КП 21/1» in full wants what every other
search finds, too.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from catalogue.search.analysis import all_prefixes
from catalogue.search.expressions import Expression, Nothing, Without, Word, all_of, any_of
from catalogue.search.query import parse
from catalogue.text.folding import fold_tokens
from catalogue.text.keyboard import in_russian_layout
from catalogue.text.morphology import LONGEST_QUERY, MOST_TERMS, lemmas

SHORTEST_IN_ANOTHER_LAYOUT = 4
"""Letters from which on Latin ones are tried as Russian ones of the same keys."""


@dataclass(frozen=True)
class AsTyped(Expression):
    """Found by what is completed while it is typed, or by the words of the texts.

    `beginnings` are looked for in words as they stand, `words` among dictionary forms in title and body.
    """

    beginnings: Expression
    words: Expression


def as_typed(text: str) -> Expression:
    """What is typed, whether or not its last word is finished; nothing is found by a query without a word."""
    wanted = [parse(reading).expression for reading in _readings(text)]
    if any(isinstance(each, Without) for each in wanted):
        return wanted[0]  # words to leave out are finished; a completion knows no «without»
    beginnings = any_of([all_prefixes(reading) for reading in _readings(text)])
    if isinstance(beginnings, Nothing):
        return beginnings
    unfinished = [_unfinished(reading) for reading in _readings(text)]
    return AsTyped(beginnings, any_of([*wanted, *unfinished]))


def _readings(text: str) -> Iterator[str]:
    yield text
    if text.isascii() and sum(letter.isalpha() for letter in text) >= SHORTEST_IN_ANOTHER_LAYOUT:
        yield in_russian_layout(text)


def _unfinished(text: str) -> Expression:
    """Finished words in any form, the last one as a beginning of dictionary forms."""
    typed = fold_tokens(text[:LONGEST_QUERY])[:MOST_TERMS]
    if not typed:
        return Nothing()
    *finished, last = typed
    return all_of([*(Word(lemmas(word)) for word in finished), Word((last,), prefix=True)])
