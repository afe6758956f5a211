"""What a query that finds nothing may have meant: in the other keyboard layout, in Russian, well spelt."""

import re
from collections.abc import Iterator

from rapidfuzz.distance import OSA

from catalogue.search.query import NO_SYNONYMS
from catalogue.search.spelling.strangers import without_small_words, without_strangers
from catalogue.search.spelling.vocabulary import Vocabulary
from catalogue.search.thesaurus.lexicon import Lexicon
from catalogue.text.folding import Token, fold_tokens, tokens
from catalogue.text.keyboard import in_latin_layout, in_russian_layout
from catalogue.text.morphology import STOP_WORDS, is_known_word, lemmas
from catalogue.text.transliteration import from_latin
from catalogue.text.word_kinds import is_name

_LATIN = re.compile(r"[a-z]", re.IGNORECASE)
_THIS_AND_THAT = re.compile(r"(?P<this>[^\W\d]{3,}) и (?P<that>[^\W\d]{3,})")
OF_EVERY_ITEM = frozenset({"библиотека"})
MOST_CANDIDATES = 6
SHORTEST_BEGINNING = 4
SOFT_SIGN = 1
"""Changes forgiven to a word in Latin letters beyond the usual: they cannot write ь and э."""
LONG_WORD = 6
"""A name of so many letters that is one letter away from a word is that word."""


def candidates(query: str, vocabulary: Vocabulary, lexicon: Lexicon = NO_SYNONYMS) -> list[str]:
    """Other queries to try, the likelier first; none is the query itself.

    Args:
        query: what was typed.
        vocabulary: the catalogue's words.
        lexicon: the thesaurus; its words are no misspellings.
    """
    found = dict.fromkeys(each for each in _readings(query, vocabulary, lexicon) if each != query)
    return list(found)[:MOST_CANDIDATES]


def _readings(query: str, vocabulary: Vocabulary, lexicon: Lexicon) -> Iterator[str]:
    if _LATIN.search(query):
        russian = in_russian_layout(query)
        if _speaks_russian(russian, vocabulary):
            yield russian
            yield spelt(russian, vocabulary, lexicon=lexicon)
        for reading in from_latin(query):
            yield spelt(reading, vocabulary, SOFT_SIGN, lexicon)
    latin = in_latin_layout(query)
    if latin != query and all(map(vocabulary.holds, fold_tokens(latin))):
        yield latin
    yield _begun(query, vocabulary, lexicon)
    yield spelt(query, vocabulary, lexicon=lexicon)
    if two := _THIS_AND_THAT.fullmatch(query):
        yield f"{two['this']} OR {two['that']}"
    telling = without_small_words(spelt(query, vocabulary, lexicon=lexicon))
    yield telling
    yield _without_what_all_are(telling, vocabulary, lexicon)
    yield without_strangers(telling, vocabulary)


def _without_what_all_are(query: str, vocabulary: Vocabulary, lexicon: Lexicon) -> str:
    """«Библиотека Таштагол»: everything here is of some library, though not every card says so."""
    words = tokens(query)
    others = [word for word in words if OF_EVERY_ITEM.isdisjoint(lemmas(word.folded))]
    known = all(vocabulary.holds_in_any_form(each.folded) or lexicon.holds(each.folded) for each in others)
    return " ".join(each.text for each in others) if known and 0 < len(others) < len(words) else query


def _begun(query: str, vocabulary: Vocabulary, lexicon: Lexicon) -> str:
    """The query with a star behind its last word, if that is no word but the beginning of some."""
    *_others, last = tokens(query) or [Token("", 0, 0)]
    if last.end < len(query) or len(last.text) < SHORTEST_BEGINNING:
        return query
    is_whole = _is_known(last.folded, vocabulary) or lexicon.holds(last.folded)
    return f"{query}*" if not is_whole and vocabulary.goes_on(last.folded) else query


def spelt(query: str, vocabulary: Vocabulary, slack: int = 0, lexicon: Lexicon = NO_SYNONYMS) -> str:
    """The query with each unknown word replaced by the nearest word of the catalogue, if there is one.

    Args:
        query: the query.
        vocabulary: the catalogue's words.
        slack: changes allowed in a word beyond those its length allows.
        lexicon: the thesaurus; its words stay as they are.
    """
    parts, position = [], 0
    for token in tokens(query):
        nearest = None
        if not _is_known(token.folded, vocabulary) and not lexicon.holds(token.folded):
            nearest = vocabulary.nearest(token.folded, slack)
        if nearest and (slack or _may_become(token, nearest)):
            parts += [query[position : token.start], nearest]
            position = token.end
    return "".join([*parts, query[position:]])


def _may_become(token: Token, nearest: str) -> bool:
    """Whether a word may be taken for the nearest one: a name only for a name, or for one letter of many.

    What looks like a name to the dictionary and is written small («знмя») is none.
    """
    word = token.folded
    is_none = len(word) >= LONG_WORD or token.text.islower()
    one_letter = is_none and OSA.distance(word, nearest) <= 1
    return one_letter or not is_name(word) or is_name(nearest)


def _speaks_russian(text: str, vocabulary: Vocabulary) -> bool:
    words = [word for word in fold_tokens(text) if word not in STOP_WORDS and not word.isdigit()]
    known = sum(_is_known(word, vocabulary) or vocabulary.nearest(word) is not None for word in words)
    return bool(words) and known * 2 > len(words)


def _is_known(word: str, vocabulary: Vocabulary) -> bool:
    """Whether the catalogue or the dictionary knows the word, in this form or in another."""
    return (
        not word.isalpha() or word in STOP_WORDS or is_known_word(word) or vocabulary.holds_in_any_form(word)
    )
