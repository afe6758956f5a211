"""Kuzbass on paper: where points lie, how they are fanned out and named."""

from itertools import combinations
from math import hypot

import pytest

from catalogue.authorities.vocabulary_files import rows_of
from catalogue.search.map.drawing import APART, drawn
from catalogue.search.map.fanning import fanned
from catalogue.search.map.found import Somewhere
from catalogue.search.map.labels import Marked, placed
from catalogue.search.map.outline import OUTLINE, RIVER, spot_in_the_oblast
from catalogue.search.map.projection import HEIGHT, WIDTH, Spot, on_paper
from catalogue.search.map.simplify import longest_on_paper, simplified

TOWNS = {row["slug"]: (float(row["lat"]), float(row["lon"])) for row in rows_of("places.csv") if row["lat"]}
KEMEROVO, NOVOKUZNETSK = TOWNS["kemerovo"], TOWNS["novokuznetsk"]


def somewhere(name: str, count: int, spot: Spot | None) -> Somewhere:
    return Somewhere(name, name, "", count, "/catalogue/", chosen=False, spot=spot)


def apart(spots: list[Spot]) -> float:
    return min(hypot(one.x - other.x, one.y - other.y) for one, other in combinations(spots, 2))


def test_north_is_up_east_is_right_and_kilometres_are_true():
    north, south = on_paper(*KEMEROVO), on_paper(*NOVOKUZNETSK)
    assert north.y < south.y
    assert north.x < south.x
    kilometres = hypot(north.x - south.x, north.y - south.y) / 190 * 111.2
    assert kilometres == pytest.approx(189, abs=3)


@pytest.mark.parametrize("slug", TOWNS)
def test_every_town_of_the_data_lies_in_the_oblast_and_on_the_paper(slug):
    spot = spot_in_the_oblast(*TOWNS[slug])
    assert spot is not None
    assert 0 < spot.x < WIDTH
    assert 0 < spot.y < HEIGHT


@pytest.mark.parametrize(
    ("name", "latitude", "longitude"),
    [
        ("Tomsk", 56.49, 84.95),
        ("Novosibirsk", 55.03, 82.92),
        ("Abakan", 53.72, 91.44),
        ("Moscow", 55.75, 37.6),
    ],
)
def test_towns_of_the_neighbours_do_not(name, latitude, longitude):
    assert spot_in_the_oblast(latitude, longitude) is None


def test_the_drawing_is_a_few_kilobytes():
    assert OUTLINE.startswith("M")
    assert OUTLINE.endswith("z")
    assert len(OUTLINE) + len(RIVER) < 4000


def test_points_of_one_town_are_fanned_out_around_it():
    town = Spot(100, 100)
    spots = fanned([town, Spot(300, 300), town, town, town], apart=20)
    assert spots[1] == (300, 300)
    fan = [spots[0], *spots[2:]]
    assert apart(fan) == pytest.approx(20)
    assert sum(spot.x for spot in fan) / 4 == pytest.approx(town.x)
    assert sum(spot.y for spot in fan) / 4 == pytest.approx(town.y)


def test_neighbours_keep_their_directions_and_far_points_their_places():
    west, east, far = fanned([Spot(100, 50), Spot(110, 50), Spot(400, 50)], apart=20)
    assert (west, east) == ((95, pytest.approx(50)), (115, pytest.approx(50)))
    assert far == (400, 50)


def test_points_are_the_larger_the_more_was_found_and_towns_without_items_are_small():
    town = on_paper(*KEMEROVO)
    things = [somewhere("b", 1, town), somewhere("a", 90, Spot(300, 600)), somewhere("c", 0, Spot(50, 50))]
    points = drawn([*things, somewhere("nowhere", 5, None)])
    assert [point.thing.name for point in points] == ["a", "b", "c"]
    assert points[0].radius > points[1].radius > points[2].radius


def test_moved_points_remember_where_they_lie():
    town = Spot(200, 200)
    points = drawn([somewhere(name, 1, town) for name in "абв"])
    assert {point.true for point in points} == {(200, 200)}
    assert apart([Spot(point.x, point.y) for point in points]) >= APART - 2


def test_names_never_lie_on_one_another_and_the_weightier_comes_first():
    points = [Marked(Spot(100 + place, 100), 5, "Новокузнецк") for place in range(12)]
    labels = placed(points, 16)
    assert labels[0] is not None
    assert None in labels
    heights = sorted(label.y for label in labels if label)
    assert len(heights) < 12


def test_a_name_that_finds_no_room_to_the_right_stands_to_the_left():
    at_the_edge = placed([Marked(Spot(WIDTH - 10, 100), 5, "Тяжинский")], 16)[0]
    assert at_the_edge is not None
    assert at_the_edge.anchor == "end"


def test_a_straight_line_keeps_its_ends_only_and_a_corner_stays():
    straight = [(86.0, 54.0 + step / 100) for step in range(20)]
    assert simplified(straight) == [straight[0], straight[-1]]
    corner = [(86.0, 54.0), (86.5, 54.0), (86.5, 54.5)]
    assert simplified(corner) == corner


def test_the_river_is_the_one_that_runs_over_the_paper():
    elsewhere, tom = [(40.0, 50.0)] * 9, [(86.0, 55.0), (87.0, 54.0)]
    assert longest_on_paper([elsewhere, tom]) == tom
