"""The map shows the places of what was found, each leading to just what it counts."""

import re
from collections import Counter

import pytest
from bs4 import BeautifulSoup
from django.http import QueryDict

from catalogue.authorities.models import Place
from catalogue.models import CatalogueItemPage
from catalogue.search.map.found import years_asked_for
from catalogue.search.parameters import SearchRequest
from tests.search.test_query_counts import SEARCH_PAGE, cost

ADDRESSES = ["/map/", "/map/?by=library", "/catalogue/?view=map", "/catalogue/?view=map&by=library"]
FILTERS = [
    "q=библиотека",
    "type=artifact",
    "from=1930&to=1959",
    "period=1946-1958",
    "library=gnbk&type=artifact",
]


def map_at(client, address):
    return client.get(address).context["map"]


def twin(client, address):
    """The list beside the map and below it, as a reader gets it: address and number of items."""
    soup = BeautifulSoup(client.get(address).content, "html.parser")
    return {
        item.a["href"]: int(item.find(class_="mono").get_text().split()[-1])
        for item in soup.select(".places li")
    }


def test_every_place_of_the_items_is_listed_with_their_number(catalogue, client):
    counted = Counter(
        link.place.slug for item in CatalogueItemPage.objects.all() for link in item.places.all()
    )
    assert twin(client, "/map/") == {f"/catalogue/?place={slug}": count for slug, count in counted.items()}


@pytest.mark.parametrize("by", ["place", "library"])
@pytest.mark.parametrize("chosen", FILTERS)
def test_a_point_leads_to_as_many_items_as_it_says(catalogue, client, chosen, by):
    found = twin(client, f"/map/?{chosen}&by={by}")
    for address, count in list(found.items())[:4]:
        assert client.get(address).context["total"] == count


def test_the_points_are_links_with_the_words_of_the_list(catalogue, client):
    soup = BeautifulSoup(client.get("/map/").content, "html.parser")
    points = {link["href"]: link["aria-label"] for link in soup.select("svg a")}
    listed = {item.a["href"]: item for item in soup.select("#on-the-map ~ ul li")}
    assert points.keys() == listed.keys()
    assert points["/catalogue/?place=kemerovo"] == "Кемерово, предметов: 4"
    assert {text.get_text() for text in soup.select("svg text")} >= {"Кемерово", "Таштагол"}
    assert all(text["aria-hidden"] == "true" for text in soup.select("svg text"))


def test_what_is_no_point_of_the_oblast_is_listed_and_not_drawn(catalogue, client):
    outside = Place.objects.create(name="Томск", slug="tomsk", latitude="56.49", longitude="84.95")
    item = catalogue["demo-001"]
    item.places.create(place=outside)
    item.save_revision().publish()
    shown = map_at(client, "/map/")
    assert {"СССР", "Томск"} <= {each.name for each in shown.elsewhere}
    assert not {"СССР", "Томск"} & {point.thing.name for point in shown.points}


def test_items_without_a_place_are_counted_in_words(catalogue, client, public_item):
    public_item("Книга без места", tags=["непонятица"])
    assert map_at(client, "/map/?q=непонятица").nowhere == 1
    assert "У 1 предмета место не названо" in client.get("/map/?q=непонятица").content.decode()


def test_other_places_stay_on_the_map_when_one_is_chosen(catalogue, client):
    every, chosen = map_at(client, "/map/"), map_at(client, "/map/?place=kemerovo")
    assert len(chosen.listed) == len(every.listed)
    assert [each.said for each in chosen.listed if each.chosen] == ["Кемерово"]
    assert "has-choice" in client.get("/map/?place=kemerovo").content.decode()


def test_networks_of_one_town_are_fanned_out(catalogue, client):
    points = {point.thing.name: point for point in map_at(client, "/map/?by=library").points}
    together = [points[name] for name in ("ЦБС г. Белово", "ЦБС Беловского МО")]
    assert together[0].true == together[1].true is not None
    assert (together[0].x, together[0].y) != (together[1].x, together[1].y)


@pytest.fixture
def of_novokuznetsk(catalogue, public_item):
    """Things of Novokuznetsk made under three of its names."""
    place = Place.objects.get(slug="novokuznetsk")
    return [public_item("Вещь", date_text=dating, places=[place]) for dating in ("1950", "2012", "1900")]


@pytest.mark.parametrize(
    ("years", "said", "drawn"),
    [
        ("from=1950&to=1955", "Сталинск (ныне Новокузнецк)", "Сталинск"),
        ("period=1946-1958", "Сталинск (ныне Новокузнецк)", "Сталинск"),
        ("period=2010-now", "Новокузнецк", "Новокузнецк"),
        ("to=1916", "Кузнецк (ныне Новокузнецк)", "Кузнецк"),
    ],
)
def test_places_are_called_as_in_the_years_that_are_asked_for(of_novokuznetsk, client, years, said, drawn):
    shown = map_at(client, f"/map/?{years}")
    assert said in [each.said for each in shown.listed]
    assert drawn in [point.thing.name for point in shown.points if point.thing.count]


def test_without_years_former_names_stand_beside_todays(catalogue, client):
    listed = {each.said: each.note for each in map_at(client, "/map/").listed}
    assert listed["Новокузнецк"] == "прежде Кузнецк (до 1931), Сталинск (1932–1961)"


@pytest.mark.parametrize(
    ("address", "years"),
    [
        ("", (None, None)),
        ("from=1930", (1930, None)),
        ("period=1917-1929&period=1941-1945", (1917, 1945)),
        ("period=do-1917&period=1917-1929", (None, 1929)),
        ("period=1941-1945&from=1943", (1943, None)),
    ],
)
def test_chosen_periods_are_years_too(catalogue, address, years):
    item_filter = SearchRequest.from_params(QueryDict(address)).item_filter
    assert years_asked_for((item_filter.year_from, item_filter.year_to), item_filter) == years


def test_the_map_keeps_every_parameter_and_says_them_above(catalogue, client):
    soup = BeautifulSoup(
        client.get("/map/?q=библиотека&type=artifact&from=1930&by=library").content, "html.parser"
    )
    chips = {chip.get_text(strip=True): chip["href"] for chip in soup.select(".chip--on")}
    assert list(chips) == ["«библиотека»", "Предметы", "с\xa01930"]
    assert all(address.startswith("/map/?") and "by=library" in address for address in chips.values())
    assert soup.find(attrs={"data-total": True})
    assert soup.find("meta", attrs={"name": "robots"})["content"] == "noindex, follow"
    assert (
        BeautifulSoup(client.get("/map/").content, "html.parser").find("meta", attrs={"name": "robots"})
        is None
    )


def test_nothing_found_is_explained_on_the_map_itself(catalogue, client):
    answer = client.get("/map/?from=1000&to=1001")
    assert answer.context["empty"].url == "/map/"
    assert '<svg viewBox="0 0 600' not in answer.content.decode()


def test_the_view_shows_no_items_and_the_json_twin_does(catalogue, client):
    soup = BeautifulSoup(client.get("/catalogue/?view=map").content, "html.parser")
    assert not soup.select("article[data-number]")
    assert len(client.get("/api/catalogue/?view=map").json()["results"]) == 24


def test_the_form_carries_what_has_no_field_beside_the_map(catalogue, client):
    soup = BeautifulSoup(
        client.get("/catalogue/?view=map&by=library&sort=title&per_page=48").content, "html.parser"
    )
    hidden = {field["name"]: field["value"] for field in soup.select('[data-part="hidden"] input')}
    assert hidden == {"view": "map", "by": "library", "sort": "title", "per_page": "48"}


@pytest.mark.parametrize("bad", ["by=x", "by=decade", "place=нет", "from=-5", "place=" + "x" * 5000])
def test_bad_values_are_dropped(catalogue, client, bad):
    answer = client.get(f"/map/?{bad}")
    assert answer.status_code == 200
    assert bad == "by=decade" or re.search("notice--warn", answer.content.decode())


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_map_costs_at_most_ten_queries(catalogue, client, address):
    assert cost(client, address) <= SEARCH_PAGE


def test_the_cost_does_not_grow_with_the_places(catalogue, client):
    assert cost(client, "/map/") == cost(client, "/map/?library=gnbk")
