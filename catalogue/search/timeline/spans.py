"""The stretches as the timeline shows them: with their events and a few of their items."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from catalogue.authorities.models import Event
from catalogue.presentation.cards import Card, card_of
from catalogue.search.columns.columns import Columns, Mask, Rows
from catalogue.search.ranking import greatest
from catalogue.search.results import items_in_order
from catalogue.search.timeline.stretches import Stretch
from catalogue.text.periods import best_period

MOST_CARDS = 4


@dataclass(frozen=True)
class Span:
    """A stretch with what happened in it and some of what is left of it."""

    stretch: Stretch
    events: list[Event]
    cards: list[Card]


def spans(stretches: Sequence[Stretch], events: Sequence[Event], columns: Columns) -> list[Span]:
    """The stretches, filled; costs the two queries of cards, however many there are."""
    shown = [_examples(stretch, columns) for stretch in stretches]
    keys = {int(columns.ids[row]) for rows in shown for row in rows}
    cards = {item.pk: card_of(item) for item in items_in_order(sorted(keys))}
    homes = [best_period(event.year_from, event.year_to, stretches) for event in events]
    return [
        Span(
            stretch,
            [event for event, home in zip(events, homes, strict=True) if home is stretch],
            [cards[key] for key in columns.ids[rows].tolist() if key in cards],
        )
        for stretch, rows in zip(stretches, shown, strict=True)
    ]


def _examples(stretch: Stretch, columns: Columns) -> Rows:
    """A few of the rows, the richest, in the order of their years; those that begin there first."""
    rows = _best(stretch.standing, columns, MOST_CARDS)
    if len(rows) < MOST_CARDS:
        others = _best(stretch.rows & ~stretch.standing, columns, MOST_CARDS - len(rows))
        rows = np.concatenate([rows, others])
    return rows[np.argsort(columns.first_year[rows], kind="stable")]


def _best(mask: Mask, columns: Columns, count: int) -> Rows:
    rows = np.flatnonzero(mask)
    return greatest(rows, columns.merit[rows], count)
