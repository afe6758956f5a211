"""What an item is filed under, in words and slugs, read off the columns without asking the database."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np

from catalogue.search.columns.columns import Columns
from catalogue.search.columns.values import KnownValue


def filed_under(columns: Columns, item: int) -> Mapping[str, Sequence[KnownValue]]:
    """The values an item has, by their facets; within a facet in its own order, else by their words.

    Args:
        columns: the columns the item was found in.
        item: its key.
    """
    found: dict[str, list[KnownValue]] = defaultdict(list)
    for row in columns.rows_of(np.array([item], dtype=np.int64)):
        for code in columns.codes[columns.offsets[row] : columns.offsets[row + 1]].tolist():
            value = columns.values.by_number.get(code)
            if value and value.slug:
                found[value.facet].append(value)
    for values in found.values():
        values.sort(key=lambda value: (value.order, value.label))
    return found
