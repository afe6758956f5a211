"""The order of what words have found: where the words stand, then how much there is to see.

The same on every database, since it asks only in which columns the words are found: in the title in just the
typed form, in the title, among the names (object word, kind, tags, people, places), in the description,
anywhere. Weighing by frequency is left out on purpose: it costs more than everything else at 100,000 items,
and a curator cannot foresee it.
"""

from collections.abc import Iterable, Sequence

import numpy as np

from catalogue.search.columns.columns import Columns, Mask, Rows
from catalogue.search.expressions import AllOf, AnyOf, Expression, Word, without_order
from catalogue.search.index.streams import EXACT
from catalogue.search.index.tables import Layer
from catalogue.text.time_words import Years

SURE_BIT = 61
"""Above everything the merit of a row is made of."""


def layers_of(expression: Expression, closest: Expression) -> list[Layer]:
    """Where the words may stand, the best place first; the last layer, anywhere, is left out.

    What must stand side by side or must not be there is no matter of rank.

    Args:
        expression: all that is looked for.
        closest: the words themselves, without what is looked for along with them.
    """
    expression, closest = without_order(expression), without_order(closest)
    layers: list[Layer] = [
        (as_typed(closest), ("title",)),
        (closest, ("title",)),
        (expression, ("title",)),
        (closest, ("title", "names")),
        (expression, ("title", "names")),
        (closest, ("title", "names", "description")),
        (expression, ("title", "names", "description")),
    ]
    return list(dict.fromkeys(layers))


def as_typed(expression: Expression) -> Expression:
    """The expression with every word in just the form it was typed in."""
    match expression:
        case Word(prefix=False, typed=typed) if typed:
            return Word((EXACT + typed,))
        case AllOf(parts=parts):
            return AllOf(tuple(map(as_typed, parts)))
        case AnyOf(parts=parts):
            return AnyOf(tuple(map(as_typed, parts)))
    return expression


def best_rows(
    columns: Columns,
    passing: Mask,
    layers: Iterable[Rows],
    *,
    recommended: Sequence[int],
    years: Years | None,
    stop: int,
) -> Rows:
    """The first rows of the order: recommended ones, then layer by layer, within a layer by merit.

    What is dated within the years that are asked for comes before what may only be of them.

    Args:
        columns: the columns.
        passing: the rows to order.
        layers: rows by the place of the words, the best first; a row may be in several.
        recommended: keys of items the curator wants on top, in this order.
        years: the years the query speaks of.
        stop: how many rows are needed.
    """
    left, merit = passing.copy(), columns.merit
    if years is not None:
        merit = merit + (columns.within(*years).astype(np.int64) << SURE_BIT)
    first = columns.rows_of(np.array(recommended, dtype=np.int64))
    ordered = [first[left[first]]]
    left[ordered[0]] = False
    needed = stop - len(ordered[0])
    for rows in (*layers, None):
        if needed <= 0:
            break
        standing = np.flatnonzero(left) if rows is None else rows[left[rows]]
        ordered.append(greatest(standing, merit[standing], needed))
        left[standing] = False
        needed -= len(standing)
    return np.concatenate(ordered)[:stop]


def greatest(rows: Rows, by: np.ndarray, count: int) -> Rows:
    """The rows with the greatest values, the greatest first."""
    if count < len(rows):
        nearest = np.argpartition(by, len(by) - count)[len(by) - count :]
        rows, by = rows[nearest], by[nearest]
    return rows[np.argsort(by, kind="stable")[::-1]]
