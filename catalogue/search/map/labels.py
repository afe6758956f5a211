"""Names beside points: as many as there is room for, the weightier first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from catalogue.search.map.projection import HEIGHT, WIDTH, Spot

_WIDTH_OF_A_LETTER = 0.66
"""In parts of the height of the letters; on the safe side for Golos."""
_GAP = 5.0
START, MIDDLE, END = "start", "middle", "end"
_LEFT_OF_THE_ANCHOR = {START: 0.0, MIDDLE: 0.5, END: 1.0}


@dataclass(frozen=True)
class Marked:
    """A point to be named: where it is drawn, its radius, its name."""

    spot: Spot
    radius: float
    name: str


@dataclass(frozen=True)
class Label:
    """Where a name stands: the height of its middle, and the point that its `anchor` names (as in SVG)."""

    x: float
    y: float
    anchor: str = START


class _Box(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "_Box") -> bool:
        return not (
            self.right <= other.left
            or other.right <= self.left
            or self.bottom <= other.top
            or other.bottom <= self.top
        )


def placed(
    points: Sequence[Marked], size: float, kept: Sequence[Label | None] | None = None
) -> list[Label | None]:
    """A label for every point whose name finds room, in the order of the points.

    Args:
        points: the points, the weightiest first.
        size: the height of the letters, in units of the paper.
        kept: labels that stand already, of letters as high or higher; they stay where they are.
    """
    standing: list[Label | None] = list(kept) if kept is not None else [None for _point in points]
    taken = [_around(point) for point in points]
    taken += [_box(point, label, size) for point, label in zip(points, standing, strict=True) if label]
    for place, point in enumerate(points):
        if standing[place] is None:
            own = taken[place]
            for label in _tries(point, size):
                box = _box(point, label, size)
                if _fits(box) and not any(box.meets(each) for each in taken if each is not own):
                    standing[place] = label
                    taken.append(box)
                    break
    return standing


def _tries(point: Marked, size: float) -> Iterator[Label]:
    """To the right, to the left, above, below, and a little higher or lower on both sides."""
    (x, y), aside = point.spot, point.radius + _GAP
    yield Label(x + aside, y)
    yield Label(x - aside, y, END)
    yield Label(x, y - aside - size / 2, MIDDLE)
    yield Label(x, y + aside + size / 2, MIDDLE)
    for lower in (-0.6 * size, 0.6 * size):
        yield Label(x + aside, y + lower)
        yield Label(x - aside, y + lower, END)


def _around(point: Marked) -> _Box:
    (x, y), radius = point.spot, point.radius
    return _Box(x - radius, y - radius, x + radius, y + radius)


def _box(point: Marked, label: Label, size: float) -> _Box:
    length = len(point.name) * _WIDTH_OF_A_LETTER * size
    left = label.x - length * _LEFT_OF_THE_ANCHOR[label.anchor]
    return _Box(left, label.y - size / 2, left + length, label.y + size / 2)


def _fits(box: _Box) -> bool:
    return box.left >= 0 and box.right <= WIDTH and box.top >= 0 and box.bottom <= HEIGHT
