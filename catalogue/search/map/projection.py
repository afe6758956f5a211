"""From degrees to paper: the one projection of the outline, the river and every point."""

from math import cos, radians
from typing import NamedTuple

WIDTH, HEIGHT = 600, 950
"""The paper, in its own units."""
UNITS_PER_DEGREE = 190
"""Units of one degree of latitude; about 0.59 km to a unit."""
MIDDLE_MERIDIAN, NORTH = 87.0, 57.0


class Spot(NamedTuple):
    """A place on the paper: to the right and down from its upper left corner."""

    x: float
    y: float


def on_paper(latitude: float, longitude: float) -> Spot:
    """Where a point of the earth lies on the paper, in degrees north and east.

    Sanson's projection: true along every parallel and the middle meridian, equal in area.
    """
    east = (longitude - MIDDLE_MERIDIAN) * cos(radians(latitude))
    return Spot(WIDTH / 2 + east * UNITS_PER_DEGREE, (NORTH - latitude) * UNITS_PER_DEGREE)
