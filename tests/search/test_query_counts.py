"""A page of results costs the same for one item and for forty (PERFORMANCE.md, G20)."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

SEARCH_PAGE = 8
CHOSEN_FACET = 1
JSON_ANSWER = 10  # themes, tags and sheets of the items besides


def cost(client, address):
    client.get(address)  # content types and the site are remembered by the process
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
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


def test_every_chosen_facet_costs_one_more(catalogue, client):
    address = "/catalogue/?q=библиотека&type=artifact&period=1974-1991&library=gnbk&library=belovo"
    assert cost(client, address) <= SEARCH_PAGE + 2 * CHOSEN_FACET


def test_the_json_answer_costs_at_most_ten(catalogue, client):
    assert cost(client, "/api/catalogue/?q=библиотека&per_page=100") <= JSON_ANSWER


@pytest.mark.parametrize("query", ["", "&q=библиотека"])
def test_the_cost_does_not_grow_with_the_results(catalogue, client, query):
    one = cost(client, f"/api/catalogue/?per_page=1{query}")
    assert one == cost(client, f"/api/catalogue/?per_page=100{query}")
