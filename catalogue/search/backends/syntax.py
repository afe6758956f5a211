"""Expressions in the syntax of each full-text engine."""

from collections.abc import Callable

from catalogue.search.expressions import AllOf, AnyOf, Expression, InOrder, Without, Word

from .typed import AsTyped

WEIGHT_MARKS = ("ν", "δ")
"""SQLite weighs columns, not fields. So the words of a weightier field are indexed once more behind a mark:
a name behind both, a description behind the second. Greek letters never stand before Russian ones."""


def to_fts5(expression: Expression) -> str:
    """The expression as an FTS5 query; the marks add to the rank of a hit and never to the hits."""
    return _written(expression, _fts5_word, {"and": "AND", "or": "OR", "not": "NOT"})


def to_tsquery(expression: Expression) -> str:
    """The expression as a PostgreSQL ``tsquery``."""
    return _written(expression, _tsquery_word, {"and": "&", "or": "|", "not": "& !"})


def _written(expression: Expression, word: Callable[[Word], str], signs: dict[str, str]) -> str:
    match expression:
        case Word():
            return word(expression)
        case AllOf(parts=parts) | InOrder(parts=parts):
            return "(" + f" {signs['and']} ".join(_written(part, word, signs) for part in parts) + ")"
        case AnyOf(parts=parts):
            return "(" + f" {signs['or']} ".join(_written(part, word, signs) for part in parts) + ")"
        case Without(wanted=wanted, unwanted=unwanted):
            return f"({_written(wanted, word, signs)} {signs['not']} {_written(unwanted, word, signs)})"
        case AsTyped(beginnings=beginnings, words=words):
            halves = (_written(beginnings, word, signs), _written(words, word, signs))
            return "(" + f" {signs['or']} ".join(halves) + ")"
    raise TypeError(f"a full-text engine cannot be asked for {expression!r}")


def _fts5_word(word: Word) -> str:
    if word.prefix:
        return f'"{word.forms[0]}" *'
    marked = [mark + form for form in word.forms for mark in ("", *WEIGHT_MARKS)]
    return "(" + " OR ".join(f'"{form}"' for form in marked) + ")"


def _tsquery_word(word: Word) -> str:
    if word.prefix:
        return f"'{word.forms[0]}':*"
    return "(" + " | ".join(f"'{form}'" for form in word.forms) + ")"
