"""Points as they are drawn: where, how large, with which names beside them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import hypot, sqrt

from catalogue.search.map.fanning import fanned
from catalogue.search.map.found import Somewhere
from catalogue.search.map.labels import Label, Marked, placed
from catalogue.search.map.projection import Spot

SMALLEST, LARGEST, EMPTY = 7.0, 15.0, 3.5
"""Radii, in units of the paper: of one item, of the most items, of a town without any."""
APART = 24.0
MANY = 10
"""Of fewer items than this no point is the largest."""
LETTERS, LARGE_LETTERS = 16.0, 26.0
"""The height of letters on a screen and on a phone, where the paper is half as wide (search.css)."""
MOST_DRAWN, MOST_NAMED = 200, 80
_MOVED = 3.0


@dataclass(frozen=True)
class DrawnLabel:
    """A name beside a point; `minor` names find room only where the paper is wide."""

    x: int
    y: int
    anchor: str
    minor: bool


@dataclass(frozen=True)
class DrawnPoint:
    """A point in whole units of the paper; `true` is where it really lies, if it was moved aside."""

    thing: Somewhere
    x: int
    y: int
    radius: int
    label: DrawnLabel | None = None
    true: Spot | None = None


def drawn(things: Sequence[Somewhere]) -> list[DrawnPoint]:
    """The points of those that lie in the oblast, the weightiest first; towns without items come last."""
    on_the_map = sorted((thing for thing in things if thing.spot), key=lambda each: (-each.count, each.name))
    on_the_map = on_the_map[:MOST_DRAWN]
    spots = [thing.spot for thing in on_the_map if thing.spot]
    counted = [thing for thing in on_the_map if thing.count]
    aside = fanned(spots[: len(counted)], APART) + spots[len(counted) :]
    most = max(MANY, *(thing.count for thing in counted)) if counted else MANY
    points = [
        DrawnPoint(
            thing,
            round(spot.x),
            round(spot.y),
            round(_radius(thing.count, most)),
            true=Spot(round(true.x), round(true.y)) if _was_moved(true, spot) else None,
        )
        for thing, true, spot in zip(on_the_map, spots, aside, strict=True)
    ]
    return _named(points)


def _radius(count: int, most: int) -> float:
    """The area grows with the number of items."""
    return SMALLEST + (LARGEST - SMALLEST) * sqrt((count - 1) / (most - 1)) if count else EMPTY


def _was_moved(true: Spot, spot: Spot) -> bool:
    return hypot(true.x - spot.x, true.y - spot.y) > _MOVED


def _named(points: list[DrawnPoint]) -> list[DrawnPoint]:
    marked = [Marked(Spot(each.x, each.y), each.radius, each.thing.name) for each in points[:MOST_NAMED]]
    large = placed(marked, LARGE_LETTERS)
    every = placed(marked, LETTERS, large)
    labels = [_label(label, minor=large[place] is None) for place, label in enumerate(every)]
    return [
        replace(point, label=label)
        for point, label in zip(points, labels + [None] * (len(points) - len(labels)), strict=True)
    ]


def _label(label: Label | None, *, minor: bool) -> DrawnLabel | None:
    if label is None:
        return None
    return DrawnLabel(round(label.x), round(label.y), label.anchor, minor)
