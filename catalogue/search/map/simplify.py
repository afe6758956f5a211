"""Makes data/kuzbass.json of two open data sets; run by hand when a better outline is found.

python -m catalogue.search.map.simplify RU-KE.json world_50m.json > catalogue/search/map/data/kuzbass.json
(where the files come from: data/SOURCES.md).
"""

import json
import sys
from math import hypot
from pathlib import Path
from typing import Any

from catalogue.search.map.projection import HEIGHT, WIDTH, Spot, on_paper

TOLERANCE = 1.2
"""How far the drawn line may leave the true one, in units of the paper: some 700 m."""

Point = tuple[float, float]
"""Longitude and latitude, as GeoJSON has them."""


def simplified(line: list[Point], tolerance: float = TOLERANCE) -> list[Point]:
    """The line with fewer points (Ramer, Douglas and Peucker); both ends stay."""
    if len(line) < 3:
        return line
    first, last = _spot(line[0]), _spot(line[-1])
    away = [_distance(_spot(point), first, last) for point in line[1:-1]]
    farthest = max(range(len(away)), key=away.__getitem__)
    if away[farthest] <= tolerance:
        return [line[0], line[-1]]
    middle = farthest + 1
    return simplified(line[: middle + 1], tolerance)[:-1] + simplified(line[middle:], tolerance)


def rivers_of(topology: dict[str, Any]) -> list[list[Point]]:
    """The rivers of a TopoJSON file."""
    return [
        [point for arc in arcs for point in _arc(topology, arc)]
        for river in topology["objects"]["rivers"]["geometries"]
        for arcs in ([river["arcs"]] if river["type"] == "LineString" else river["arcs"])
    ]


def longest_on_paper(rivers: list[list[Point]]) -> list[Point]:
    """The Tom: of all rivers the one with most points on the paper."""
    return max(rivers, key=lambda river: sum(_is_on_paper(_spot(point)) for point in river))


def _arc(topology: dict[str, Any], number: int) -> list[Point]:
    (scale_x, scale_y), (shift_x, shift_y) = topology["transform"].values()
    x = y = 0
    points = []
    for step_x, step_y in topology["arcs"][number if number >= 0 else ~number]:
        x, y = x + step_x, y + step_y
        points.append((x * scale_x + shift_x, y * scale_y + shift_y))
    return points if number >= 0 else points[::-1]


def _spot(point: Point) -> Spot:
    return on_paper(point[1], point[0])


def _is_on_paper(spot: Spot) -> bool:
    return 0 <= spot.x <= WIDTH and 0 <= spot.y <= HEIGHT


def _distance(spot: Spot, start: Spot, end: Spot) -> float:
    dx, dy = end.x - start.x, end.y - start.y
    length = dx * dx + dy * dy
    along = ((spot.x - start.x) * dx + (spot.y - start.y) * dy) / length if length else 0
    along = max(0.0, min(1.0, along))
    return hypot(spot.x - start.x - along * dx, spot.y - start.y - along * dy)


def _rounded(line: list[Point]) -> list[list[float]]:
    return [[round(longitude, 3), round(latitude, 3)] for longitude, latitude in line]


if __name__ == "__main__":
    outline_file, rivers_file = sys.argv[1:]
    ring = json.loads(Path(outline_file).read_text(encoding="utf-8"))["geometry"]["coordinates"][0]
    tom = longest_on_paper(rivers_of(json.loads(Path(rivers_file).read_text(encoding="utf-8"))))
    made = {"outline": _rounded(simplified([(x, y) for x, y in ring])), "river": _rounded(simplified(tom))}
    sys.stdout.write(json.dumps(made, separators=(",", ":")) + "\n")
