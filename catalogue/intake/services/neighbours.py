"""Changing places with a neighbour, among rows that are kept in order by ``position``."""

from typing import Any

from django.db.models import QuerySet


def swap_with_neighbour(rows: QuerySet[Any], key: int, *, forward: bool) -> None:
    """Swap a row with the next one or the one before; the first and the last stay where they are.

    Args:
        rows: all rows of the same order.
        key: the row that moves.
        forward: towards the end.
    """
    in_order = list(rows.select_for_update().order_by("position", "pk"))
    here = next(place for place, row in enumerate(in_order) if row.pk == key)
    there = here + (1 if forward else -1)
    if 0 <= there < len(in_order):
        in_order[here], in_order[there] = in_order[there], in_order[here]
    for position, row in enumerate(in_order, start=1):
        row.position = position
    rows.model._default_manager.bulk_update(in_order, ["position"])
