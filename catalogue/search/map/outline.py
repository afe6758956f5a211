"""The oblast and its river on the paper, and whether a point lies in the oblast (data/SOURCES.md)."""

import json
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from math import hypot
from pathlib import Path

from catalogue.search.map.projection import Spot, on_paper

_DATA = Path(__file__).parent / "data" / "kuzbass.json"
_EDGE = 12.0
"""Units by which a point may miss the oblast and still be in it: the outline is thinned out."""
_MOST_POINTS = 4096

_LINES: dict[str, list[Spot]] = {
    name: [on_paper(latitude, longitude) for longitude, latitude in line]
    for name, line in json.loads(_DATA.read_text(encoding="utf-8")).items()
}


def _path(line: Iterable[Spot]) -> str:
    return "M" + "L".join(f"{spot.x:.0f} {spot.y:.0f}" for spot in line)


OUTLINE = _path(_LINES["outline"]) + "z"
"""The oblast as the path of an SVG drawing."""
RIVER = _path(_LINES["river"])
"""The Tom as the path of an SVG drawing; it runs on beyond the oblast."""


@lru_cache(_MOST_POINTS)
def spot_in_the_oblast(latitude: float, longitude: float) -> Spot | None:
    """Where a point lies on the paper; None outside the oblast."""
    spot = on_paper(latitude, longitude)
    border = _LINES["outline"]
    return spot if _is_inside(spot, border) or _is_near(spot, border) else None


def _is_inside(spot: Spot, border: list[Spot]) -> bool:
    """Whether a line to the right crosses the border an odd number of times."""
    crossings = 0
    for start, end in pairwise([*border, border[0]]):
        if (start.y > spot.y) != (end.y > spot.y):
            along = (spot.y - start.y) / (end.y - start.y)
            crossings += spot.x < start.x + along * (end.x - start.x)
    return crossings % 2 == 1


def _is_near(spot: Spot, border: list[Spot]) -> bool:
    return any(hypot(spot.x - each.x, spot.y - each.y) <= _EDGE for each in border)
