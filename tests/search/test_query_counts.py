"""A page of results costs the same for one item and for forty (PERFORMANCE.md, G20)."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

SEARCH_PAGE = 8
MOST = 10
CHOSEN_FACET = 1
FOR_PROGRAMS = {
    "/api/catalogue/?per_page=100": 6,
    "/api/catalogue/?q=библиотека&per_page=100": 9,
    "/api/catalogue/?q=библиотека&type=artifact&tag=Мариинск&per_page=100": 9,
    "/api/catalogue/openapi.json": 1,
    "/api/": 1,
    "/feeds/new.xml": 6,
    "/feeds/new.xml?q=библиотека&type=artifact&from=1900": 8,
    "/catalogue/list.csv": 6,
    "/catalogue/list.csv?q=библиотека": 9,
    "/robots.txt": 0,
    "/sitemap.xml": 3,
    "/sitemap-pages.xml": 2,
    "/sitemap-items-1.xml": 1,
}
"""With the version of the index asked for two times or three, which costs next to nothing."""


def cost(client, address):
    client.get(address)  # content types and the site are remembered by the process
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(address)
        assert answer.status_code == 200
        assert answer.getvalue()  # a table is read while it is sent
    return len(queries)


@pytest.mark.parametrize(
    "address",
    [
        "/catalogue/",
        "/catalogue/?q=библиотека",
        "/catalogue/?q=библиотека&view=list",
        "/catalogue/?sort=oldest",
    ],
)
def test_the_search_page_costs_at_most_eight_queries(catalogue, client, address):
    assert cost(client, address) <= SEARCH_PAGE


@pytest.mark.parametrize("query", ["ЦБС", "ЦБС Белово", "ДК OR ВОВ", '"красный уголок" ЦБС -школа'])
def test_wordings_that_stand_in_order_cost_at_most_two_more(catalogue, client, query):
    assert cost(client, f"/catalogue/?q={query}") <= MOST


def test_every_chosen_facet_costs_one_more(catalogue, client):
    address = "/catalogue/?q=библиотека&type=artifact&period=1974-1991&library=gnbk&library=belovo"
    assert cost(client, address) <= SEARCH_PAGE + 2 * CHOSEN_FACET


@pytest.mark.parametrize("address", FOR_PROGRAMS)
def test_an_address_for_programs_costs_at_most_ten(catalogue, client, address):
    assert cost(client, address) <= FOR_PROGRAMS[address] <= MOST


@pytest.mark.parametrize("query", ["", "&q=библиотека"])
def test_the_cost_does_not_grow_with_the_results(catalogue, client, query):
    one = cost(client, f"/api/catalogue/?per_page=1{query}")
    assert one == cost(client, f"/api/catalogue/?per_page=100{query}")


def test_a_feed_of_forty_costs_as_much_as_a_feed_of_one(catalogue, client):
    number = catalogue["demo-001"].catalogue_number
    one = cost(client, f"/feeds/new.xml?q={number}")
    assert one == cost(client, "/feeds/new.xml?q=библиотека")
