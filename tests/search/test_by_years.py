"""The view by years: one page after the other, decade by decade, what has no year last."""

import pytest
from bs4 import BeautifulSoup

from tests.search.test_query_counts import SEARCH_PAGE, cost


def listing(client, **params):
    return client.get("/catalogue/", {"view": "timeline", **params}).context["by_years"]


def titles(by_years):
    return {
        group.heading.title: [row.card.title.replace("\xa0", " ") for row in group.rows]
        for group in by_years.groups
    }


@pytest.fixture
def row(catalogue, public_item):
    """Five things of one tag."""
    datings = ["1937", "1930–1959", "до 1917", "б. д.", "1951"]
    return [public_item(f"Вещь: {dating}", date_text=dating, tags=["непонятица"]) for dating in datings]


def test_each_stands_once_at_its_first_year_and_the_undated_come_last(client, row):
    assert titles(listing(client, q="непонятица")) == {
        "1910-е": ["Вещь: до 1917"],
        "1930-е": ["Вещь: 1930–1959", "Вещь: 1937"],
        "1950-е": ["Вещь: 1951"],
        "Без даты": ["Вещь: б. д."],
    }


def test_newest_first_puts_each_at_its_last_year(client, row):
    shown = titles(listing(client, q="непонятица", sort="newest"))
    assert list(shown) == ["1950-е", "1930-е", "1910-е", "Без даты"]
    assert shown["1950-е"] == ["Вещь: 1930–1959", "Вещь: 1951"]


def test_a_decade_goes_on_over_pages_and_the_headings_lead_to_where_it_begins(client, row):
    first = listing(client, q="непонятица", per_page=2)
    assert [(group.heading.title, group.goes_on) for group in first.groups] == [
        ("1910-е", False),
        ("1930-е", False),
    ]
    second = listing(client, q="непонятица", per_page=2, page=2)
    assert [(group.heading.title, group.goes_on) for group in second.groups] == [
        ("1930-е", True),
        ("1950-е", False),
    ]
    assert [heading.count for heading in second.headings] == [1, 2, 1, 1]
    for heading in second.headings:
        page = client.get(heading.url.partition("#")[0])
        assert any(
            group.heading.title == heading.title and not group.goes_on
            for group in page.context["by_years"].groups
        )
        assert f'id="{heading.anchor}"' in page.content.decode()


def test_the_headings_count_every_item_once(catalogue, client):
    context = client.get("/catalogue/?view=timeline").context
    assert sum(heading.count for heading in context["by_years"].headings) == context["total"]


def test_the_order_is_one_of_years_whatever_is_asked_for(catalogue, client):
    soup = BeautifulSoup(client.get("/catalogue/?view=timeline&sort=title").content, "html.parser")
    assert [option["value"] for option in soup.select("#sort option")] == ["oldest", "newest"]
    assert soup.find(id="sort")["data-usual"] == "oldest"


def test_every_item_is_an_article_and_words_are_marked(catalogue, client):
    soup = BeautifulSoup(client.get("/catalogue/?view=timeline&q=передвижка").content, "html.parser")
    articles = soup.select("article[data-number]")
    assert len(articles) == int(soup.find(attrs={"data-total": True})["data-total"])
    assert soup.select("article mark")


def test_an_approximate_dating_is_said_when_years_are_asked_for(client, row):
    text = BeautifulSoup(
        client.get("/catalogue/?view=timeline&q=непонятица&from=1900").content, "html.parser"
    ).get_text()
    assert "примерно" in text


def test_another_view_forgets_what_the_map_was_made_of(catalogue, client):
    views = client.get("/catalogue/?view=map&by=library&type=artifact").context["views"]
    assert all("by=" not in url and "type=artifact" in url for _sign, _label, url, _current in views)


@pytest.mark.parametrize("query", ["", "q=библиотека", "page=2", "sort=newest"])
def test_the_view_costs_at_most_ten_queries(catalogue, client, query):
    assert cost(client, f"/catalogue/?view=timeline&{query}") <= SEARCH_PAGE
