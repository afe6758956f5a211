"""An expression that holds phrases, for an index that cannot tell whether words stand side by side.

It is taken apart into leaves: what the index answers by itself, and phrases, which are verified on the text;
what the leaves find is put together again.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce

import numpy as np

from catalogue.search.expressions import (
    AllOf,
    AnyOf,
    Expression,
    InOrder,
    Without,
    all_of,
    any_of,
    holds_phrase,
)
from catalogue.search.index.documents import COLUMNS
from catalogue.search.index.tables import Keys


@dataclass(frozen=True)
class Leaf:
    """A part of the expression, the columns to look in, and what must be found along with it anyway."""

    expression: Expression
    columns: tuple[str, ...]
    among: tuple[Expression, ...] = ()

    @property
    def phrase(self) -> InOrder | None:
        """The phrase, if the leaf is one."""
        return self.expression if isinstance(self.expression, InOrder) else None


def leaves(
    expression: Expression, columns: Sequence[str], among: tuple[Expression, ...] = ()
) -> Iterator[Leaf]:
    """The leaves of an expression; a phrase is looked for only among what the words beside it find."""
    match expression:
        case AllOf(parts=parts) if holds_phrase(expression):
            plain, others = _apart(parts, all_of)
            for part in (*plain, *others):
                yield from leaves(part, columns, among if part in plain else (*among, *plain))
        case AnyOf(parts=parts) if holds_phrase(expression):
            plain, others = _apart(parts, any_of)
            for part in (*plain, *others):
                yield from leaves(part, columns, among)
        case Without(wanted=wanted, unwanted=unwanted) if holds_phrase(expression):
            yield from leaves(wanted, columns, among)
            yield from leaves(unwanted, COLUMNS)
        case InOrder():
            yield Leaf(expression, tuple(columns), among)
        case _:
            yield Leaf(expression, tuple(columns))


def joined(
    expression: Expression,
    columns: Sequence[str],
    found: Mapping[Leaf, Keys],
    among: tuple[Expression, ...] = (),
) -> Keys:
    """What the whole expression finds, by what each of its ``leaves`` has found."""
    match expression:
        case AllOf(parts=parts) if holds_phrase(expression):
            plain, others = _apart(parts, all_of)
            keys = [joined(part, columns, found, among) for part in plain]
            keys += [joined(part, columns, found, (*among, *plain)) for part in others]
            return reduce(np.intersect1d, keys)
        case AnyOf(parts=parts) if holds_phrase(expression):
            plain, others = _apart(parts, any_of)
            return reduce(np.union1d, [joined(part, columns, found, among) for part in (*plain, *others)])
        case Without(wanted=wanted, unwanted=unwanted) if holds_phrase(expression):
            return np.setdiff1d(joined(wanted, columns, found, among), joined(unwanted, COLUMNS, found))
        case InOrder():
            return found[Leaf(expression, tuple(columns), among)]
    return found[Leaf(expression, tuple(columns))]


def _apart(
    parts: Sequence[Expression], join: Callable[[Iterable[Expression]], Expression]
) -> tuple[tuple[Expression, ...], list[Expression]]:
    """All parts without a phrase as one, so that they cost one question, and the others."""
    plain = [part for part in parts if not holds_phrase(part)]
    return (join(plain),) if plain else (), [part for part in parts if holds_phrase(part)]
