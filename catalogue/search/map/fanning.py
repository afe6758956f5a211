"""Points that would lie on one another, fanned out so that each can be seen and pressed."""

from collections.abc import Iterator, Sequence
from math import atan2, cos, hypot, pi, sin

from catalogue.search.map.projection import Spot


def fanned(spots: Sequence[Spot], apart: float) -> list[Spot]:
    """Where to draw the points, in their order.

    Points nearer than `apart` make a bundle, chained from one to the next. A bundle is set on a ring around
    its middle, its points at least `apart` from each other and in the order of their true directions.

    Args:
        spots: where the points truly lie.
        apart: the least distance of two points, in units of the paper.
    """
    drawn = list(spots)
    for bundle in _bundles(spots, apart):
        if len(bundle) > 1:
            for place, spot in zip(bundle, _ring([spots[each] for each in bundle], apart), strict=True):
                drawn[place] = spot
    return drawn


def _bundles(spots: Sequence[Spot], apart: float) -> Iterator[list[int]]:
    left = list(range(len(spots)))
    while left:
        bundle = [left.pop(0)]
        for member in bundle:  # grows while it is walked
            near = [each for each in left if _distance(spots[member], spots[each]) < apart]
            bundle += near
            left = [each for each in left if each not in near]
        yield bundle


def _ring(spots: Sequence[Spot], apart: float) -> list[Spot]:
    count = len(spots)
    middle = Spot(sum(spot.x for spot in spots) / count, sum(spot.y for spot in spots) / count)
    radius = max(apart / (2 * sin(pi / count)), *(_distance(middle, spot) for spot in spots))
    in_turn = sorted(range(count), key=lambda place: _direction(middle, spots[place]))
    start = _direction(middle, spots[in_turn[0]])
    drawn = [middle] * count
    for turn, place in enumerate(in_turn):
        angle = start + 2 * pi * turn / count
        drawn[place] = Spot(middle.x + radius * cos(angle), middle.y + radius * sin(angle))
    return drawn


def _direction(middle: Spot, spot: Spot) -> float:
    """The direction from the middle; of the middle itself, upwards."""
    return atan2(spot.y - middle.y, spot.x - middle.x) if _distance(middle, spot) > 1 else -pi / 2


def _distance(one: Spot, other: Spot) -> float:
    return hypot(one.x - other.x, one.y - other.y)
