"""Counts beside the results are true, facet by facet, against counting by hand."""

import re
from collections import Counter

import pytest
from bs4 import BeautifulSoup
from django.http import QueryDict

from catalogue.accounts.models import LibraryNetwork
from catalogue.item_facets import FACETS
from catalogue.item_filter import ItemFilter
from catalogue.models import (
    CatalogueItemPage,
    ExhibitionEntry,
    ExhibitionIndexPage,
    ExhibitionPage,
    ExhibitionRule,
)
from catalogue.search.columns.current import current_columns
from catalogue.search.columns.filtering import Narrowing
from catalogue.search.facets import Counts

ADDRESSES = [
    "",
    "type=document",
    "type=document&type=artifact",
    "library=gnbk",
    "library=gnbk&type=artifact",
    "period=1917-1929",
    "theme=izba-chitalnya&theme=biblioteka-peredvizhka",
    "from=1920&to=1939",
    "kind=dokumenty-upravlencheskie",
    "kind=pechat&type=artifact&from=1950",
    "place=kemerovo&period=1974-1991",
    "to=1917",
    "type=artifact&library=gnbk&from=1990&theme=likbez",
]
BY_HAND = {
    "type": lambda item: [item.item_type],
    "library": lambda item: [item.network.slug] if item.network else [],
    "period": lambda item: [item.period.slug] if item.period else [],
    "theme": lambda item: [theme.slug for theme in item.themes.all()],
    "place": lambda item: [link.place.slug for link in item.places.all()],
    "tag": lambda item: [link.tag.slug for link in item.tagged_items.all()],
    "kind": lambda item: [item.kind.slug, *([item.kind.parent.slug] if item.kind.parent else [])],
}


def decades_by_hand(intervals):
    """An open side stands at its known end."""
    touched = Counter()
    for (year_from, year_to), number in intervals:
        known = [year for year in (year_from, year_to) if year is not None]
        for decade in range(min(known) // 10 * 10, max(known) + 1, 10) if known else ():
            touched[decade] += number
    return (
        [(decade, touched[decade]) for decade in range(min(touched), max(touched) + 1, 10)] if touched else []
    )


def passes(item, facets, years, without):
    year_from, year_to = years
    begins = item.year_from if item.year_from is not None else -9999
    ends = item.year_to if item.year_to is not None else 9999
    if without != "years" and (year_from or year_to):
        if item.year_from is None and item.year_to is None:
            return False
        if (year_from and ends < year_from) or (year_to and begins > year_to):
            return False
    return all(
        set(BY_HAND[name](item)) & set(values)
        for name, values in facets.items()
        if values and name != without
    )


@pytest.mark.parametrize("address", ADDRESSES)
def test_counts_are_those_of_counting_by_hand(catalogue, address):
    params = QueryDict(address)
    items = list(CatalogueItemPage.objects.in_catalogue().specific())
    facets = {name: params.getlist(name) for name in BY_HAND}
    years = tuple(int(params[name]) if name in params else None for name in ("from", "to"))
    columns = current_columns()
    counts = Counts(Narrowing(columns, columns.alive, ItemFilter.from_params(params)))
    for name, values_of in BY_HAND.items():
        expected = Counter(
            value
            for item in items
            if passes(item, facets, years, without=name)
            for value in set(values_of(item))
        )
        shown = {option.value: option.count for option in counts.options[name] if option.count}
        assert shown == dict(expected.most_common()) or (
            len(shown) >= 40 and shown.items() <= expected.items()
        )
    assert counts.total == sum(passes(item, facets, years, without=None) for item in items)
    undecided = [
        ((item.year_from, item.year_to), 1) for item in items if passes(item, facets, years, "years")
    ]
    assert counts.years == decades_by_hand(undecided)


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_list_holds_as_many_as_are_counted(catalogue, client, address):
    answer = client.get(f"/api/catalogue/?{address}&per_page=100").json()
    assert (
        answer["total"] == len(answer["results"]) == len({result["number"] for result in answer["results"]})
    )


def test_a_value_without_results_is_hidden_but_a_chosen_one_stays(catalogue, client):
    facets = client.get("/api/catalogue/?library=gnbk&type=artifact&from=1900&to=1901").json()["facets"]
    library = [option for option in facets["library"] if option["value"] == "gnbk"]
    assert library == [{"value": "gnbk", "label": library[0]["label"], "count": 0, "selected": True}]
    assert all(option["count"] or option["selected"] for options in facets.values() for option in options)


def test_a_broader_kind_finds_narrower_ones(catalogue, client):
    broader = client.get("/api/catalogue/?kind=dokumenty-upravlencheskie&per_page=100").json()
    assert broader["total"] > 1
    assert len({result["kind"] for result in broader["results"]}) > 1


def test_a_long_tree_shows_its_groups_and_of_a_chosen_group_what_is_narrower(catalogue, client):
    def shown(address):
        soup = BeautifulSoup(client.get(address).content, "html.parser")
        return {field["value"] for field in soup.select("[data-drawer=kind] input")}

    assert {"dokumenty-upravlencheskie", "mebel-i-oborudovanie"} <= shown("/catalogue/")
    assert "protokol" not in shown("/catalogue/")
    assert "protokol" in shown("/catalogue/?kind=dokumenty-upravlencheskie")
    assert "protokol" in shown("/catalogue/?kind=protokol")


@pytest.mark.parametrize("has", ["image", "transcript", "audio"])
def test_what_an_item_has_can_be_asked_for(catalogue, client, has):
    assert client.get(f"/api/catalogue/?has={has}").json()["total"] == 0


def test_an_exhibition_is_a_facet_of_what_is_picked_and_what_its_rules_gather(catalogue, client):
    exhibition = ExhibitionPage(title="Красный уголок", slug="corner")
    ExhibitionIndexPage.objects.get().add_child(instance=exhibition)
    ExhibitionEntry.objects.create(page=exhibition, item=catalogue["demo-001"])
    ExhibitionRule.objects.create(page=exhibition, network=LibraryNetwork.objects.get(slug="belovo"))
    exhibition = ExhibitionPage.objects.get(pk=exhibition.pk)
    exhibition.save_revision().publish()
    answer = client.get("/api/catalogue/?exhibition=corner&per_page=100").json()
    of_belovo = client.get("/api/catalogue/?library=belovo&per_page=100").json()
    expected = {result["number"] for result in of_belovo["results"]} | {
        catalogue["demo-001"].catalogue_number
    }
    assert {result["number"] for result in answer["results"]} == expected
    ExhibitionPage.objects.get(pk=exhibition.pk).unpublish()
    assert client.get("/api/catalogue/?exhibition=corner").json()["messages"]


def test_an_interval_with_an_open_side_stands_at_its_known_end(client, public_item):
    tag = "непонятица"
    for dating in ["до 1917", "до 1917", "1910–1921", "б. д."]:
        public_item("Вещь", date_text=dating, tags=[tag])
    assert client.get("/api/catalogue/", {"q": tag}).json()["years"] == [[1910, 3], [1920, 1]]


def test_what_is_left_of_a_facet_is_counted_in_its_own_words(catalogue, client):
    page = BeautifulSoup(client.get("/catalogue/").content, "html.parser")
    said = {more.find_parent("details")["data-drawer"]: more.get_text() for more in page.select(".more")}
    assert re.fullmatch(r"Ещё \d+ тем[аы]?", said["theme"])
    assert re.fullmatch(r"Ещё \d+ библиотек[аи]?", said["library"])
    assert not any("значени" in words for words in said.values())


@pytest.mark.parametrize(("count", "said"), [(1, "1 библиотека"), (3, "3 библиотеки"), (29, "29 библиотек")])
def test_values_have_plural_forms(count, said):
    library = next(facet for facet in FACETS if facet.name == "library")
    assert library.counted % {"count": count} == said


def test_the_page_of_all_values_counts_them_in_their_own_words(catalogue, client):
    page = BeautifulSoup(client.get("/catalogue/values/library/").content, "html.parser")
    assert re.fullmatch(r"\d+ библиотек[аи]?", page.main.find(role="status").get_text().strip())
