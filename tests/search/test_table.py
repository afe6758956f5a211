"""The whole result as a table: in the order of the page, bounded, at one query for each chunk."""

import csv
import io
import re
from urllib.parse import parse_qs, urlsplit

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext

from catalogue.search import whole_result
from catalogue.search.views import table as table_view

ADDRESS = "/catalogue/list.csv"


def rows(client, query=""):
    answer = client.get(ADDRESS + query)
    assert answer.status_code == 200
    text = answer.getvalue().decode()
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))[1:]


@pytest.mark.parametrize(
    "query",
    [
        "",
        "?q=библиотека",
        "?q=библиотека&sort=oldest&type=artifact",
        "?sort=title&library=belovo&library=gnbk",
        "?q=ъъъъ",
    ],
)
def test_the_table_holds_all_that_is_found_in_the_order_of_the_page(catalogue, client, query, monkeypatch):
    monkeypatch.setattr(whole_result, "CHUNK", 7)
    joined = f"{query}{'&' if query else '?'}per_page=100"
    found = client.get(f"/api/catalogue/{joined}").json()["results"]
    assert [row[0] for row in rows(client, query)] == [each["number"] for each in found]


def test_a_row_says_what_the_record_says(catalogue, client):
    item = catalogue["demo-001"]
    [row] = rows(client, "?q=КП-1/1")
    assert row[:4] == [item.catalogue_number, "МБК КП-1/1", item.title, item.date_text]
    assert row[-1].endswith(f"/id/{item.catalogue_number}/")


def test_the_page_and_its_size_do_not_cut_the_table(catalogue, client):
    assert len(rows(client, "?page=2&per_page=5")) == 40


def test_no_cell_is_taken_for_a_formula(one_item, client, public_item):
    public_item('=HYPERLINK("http://x")', place_as_written="+7", date_text="-1950")
    [row] = [row for row in rows(client) if "HYPERLINK" in row[2]]
    assert (row[2][0], row[3][0], row[4][0]) == ("'", "'", "'")


def test_a_table_has_so_many_rows_and_no_more(catalogue, client, monkeypatch):
    monkeypatch.setattr(table_view, "MOST_ROWS", 12)
    assert len(rows(client)) == 12
    assert [row[0] for row in rows(client, "?q=библиотека")] == [
        each["number"] for each in client.get("/api/catalogue/?q=библиотека&per_page=12").json()["results"]
    ]


def test_the_page_leads_to_the_table_and_says_when_it_is_cut(catalogue, client, monkeypatch):
    def link():
        html = client.get("/catalogue/?q=библиотека&sort=oldest&page=1").content.decode()
        return BeautifulSoup(html, "html.parser").find("a", href=re.compile("^" + ADDRESS))

    address = link()["href"]
    assert parse_qs(urlsplit(address).query) == {"q": ["библиотека"], "sort": ["oldest"]}
    assert "nofollow" in link()["rel"]
    assert link().find_next_sibling("span") is None
    monkeypatch.setattr("catalogue.search.page.MOST_ROWS", 3)
    assert "3" in link().find_next_sibling("span").get_text()
    assert not client.get("/catalogue/?q=ъъъъ").content.count(ADDRESS.encode())


def test_the_cost_grows_by_one_query_for_each_chunk(catalogue, client, monkeypatch):
    def cost():
        with CaptureQueriesContext(connection) as queries:
            client.get(f"{ADDRESS}?q=библиотека").getvalue()
        return len(queries)

    cost()
    in_one = cost()
    found = len(rows(client, "?q=библиотека"))
    monkeypatch.setattr(whole_result, "CHUNK", 5)
    assert cost() == in_one - 1 + -(-found // 5)


def test_an_unchanged_table_is_not_sent_again(catalogue, client):
    first = client.get(ADDRESS)
    assert first["Content-Disposition"] == 'attachment; filename="catalogue.csv"'
    assert client.get(ADDRESS, headers={"If-None-Match": first["ETag"]}).status_code == 304
