"""What is looked for, in the syntax of PostgreSQL's ``tsquery``."""

from collections.abc import Callable, Iterable, Sequence

from catalogue.search.expressions import AllOf, AnyOf, Expression, InOrder, Without, Word, holds_phrase
from catalogue.search.index.documents import COLUMNS
from catalogue.search.index.streams import EXACT
from catalogue.search.index.tsvectors import MARKED, WEIGHTS, marked

Operands = Callable[[str], list[str]]
"""How one word of the index is asked for: any of several operands."""


def in_columns(expression: Expression, columns: Sequence[str]) -> str:
    """The expression, to be found in some columns.

    Words alone are asked for by their marks, which the index answers; a phrase by the weights of its places.
    """
    if len(columns) == len(COLUMNS):
        return as_tsquery(expression, _anywhere)
    if holds_phrase(expression) or not set(columns) <= set(MARKED):
        return as_tsquery(expression, _weighed("".join(WEIGHTS[name] for name in columns)))
    return as_tsquery(expression, lambda word: [f"'{marked(word, name)}'" for name in columns])


def as_tsquery(expression: Expression, operands: Operands) -> str:
    """The expression, its words asked for in that way. Raises TypeError."""

    def written(parts: Sequence[Expression], sign: str) -> str:
        return "(" + f" {sign} ".join(as_tsquery(part, operands) for part in parts) + ")"

    match expression:
        case Word(prefix=True):
            return _any(map(_begun, operands(EXACT + expression.forms[0])))
        case Word(forms=forms):
            return _any(operand for form in forms for operand in operands(form))
        case AllOf(parts=parts):
            return written(parts, "&")
        case AnyOf(parts=parts):
            return written(parts, "|")
        case InOrder(parts=(first, *others), between=between):
            in_order = as_tsquery(first, operands)
            for word in others:
                following = as_tsquery(word, operands)
                in_order = _any(f"{in_order} <{step}> {following}" for step in range(1, between + 2))
            return in_order
        case Without(wanted=wanted, unwanted=unwanted):
            return f"({as_tsquery(wanted, operands)} & !{as_tsquery(unwanted, _anywhere)})"
    raise TypeError(f"PostgreSQL cannot be asked for {expression!r}")


def _anywhere(word: str) -> list[str]:
    return [f"'{word}'"]


def _weighed(weights: str) -> Operands:
    return lambda word: [f"'{word}':{weights}"]


def _begun(operand: str) -> str:
    """The operand for words that only begin so: ``'word'`` or ``'word':AB``."""
    word, colon, weights = operand.rpartition(":")
    return f"{word}:*{weights}" if colon else f"{operand}:*"


def _any(operands: Iterable[str]) -> str:
    return "(" + " | ".join(operands) + ")"
