"""How many results stand on a page, the pages and the views of the list."""

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext

from catalogue.services.items import withdraw


def page_of(client, query=""):
    return BeautifulSoup(client.get(f"/catalogue/?{query}").content, "html.parser")


@pytest.mark.parametrize("size", [24, 48, 96])
def test_a_page_holds_as_many_as_are_chosen(client, catalogue, size):
    page = page_of(client, f"per_page={size}")
    assert len(page.main.select("article[data-number]")) == min(size, 40)
    assert [option.get_text() for option in page.select("#per-page option")] == ["24", "48", "96"]
    assert page.select_one("#per-page option[selected]").get_text() == str(size)


def test_another_size_an_address_asks_for_is_respected(client, catalogue):
    page = page_of(client, "per_page=7")
    assert len(page.main.select("article[data-number]")) == 7
    assert [option.get_text() for option in page.select("#per-page option")] == ["7", "24", "48", "96"]
    assert client.get("/api/catalogue/?per_page=100").json()["pages"] == 1


def test_a_size_beyond_the_most_is_left_out_and_said_so(client, catalogue):
    page = page_of(client, "per_page=1000")
    assert page.select_one("#per-page option[selected]").get_text() == "24"
    assert "1000" in page.main.find(class_="notice").get_text()


def test_pages_hold_everything_once(client, catalogue):
    numbers = [
        article["data-number"]
        for page in (1, 2)
        for article in page_of(client, f"page={page}").main.select("article[data-number]")
    ]
    assert len(numbers) == len(set(numbers)) == 40


@pytest.mark.parametrize("page", ["3", "999999999"])
def test_a_page_beyond_the_last_is_the_last(client, catalogue, page):
    answer = client.get(f"/api/catalogue/?page={page}").json()
    assert (answer["page"], answer["pages"], len(answer["results"])) == (2, 2, 16)


def test_the_links_of_the_pager_keep_everything_else(client, catalogue):
    page = page_of(client, "type=document&type=artifact&sort=oldest&view=list&per_page=24")
    links = {link["href"] for link in page.select(".pager a")}
    assert "?type=document&type=artifact&sort=oldest&view=list&per_page=24&page=2" in links
    assert not page_of(client, "type=document").select(".pager")


@pytest.mark.parametrize(("view", "shape"), [("grid", ".rcard"), ("list", ".rrow")])
def test_a_view_shows_every_result_once(client, catalogue, view, shape):
    page = page_of(client, f"view={view}")
    assert len(page.main.select(f"{shape}[data-number]")) == 24
    assert page.select_one('.seg [aria-current="true"]')["href"] == f"/catalogue/?view={view}"


def test_a_change_of_view_keeps_the_search_and_begins_anew(client, catalogue):
    links = [link["href"] for link in page_of(client, "q=библиотека&type=document&page=2").select(".seg a")]
    assert all("type=document" in link and "page=" not in link for link in links)


def test_new_words_are_looked_for_among_what_is_chosen_in_the_same_view(client, catalogue):
    page = page_of(client, "type=document&from=1930&to=1950&view=list&q=приказ&page=2")
    form = page.select_one("form.search")
    carried = {each["name"]: each["value"] for each in form.select("input[type=hidden]")}
    assert carried == {"type": "document", "from": "1930", "to": "1950", "view": "list"}
    everywhere = page.select_one("[data-part=everywhere] a")
    assert everywhere.get_text() == "Искать по\xa0всему каталогу"
    assert everywhere["href"] == "/catalogue/?q=%D0%BF%D1%80%D0%B8%D0%BA%D0%B0%D0%B7"


def test_where_nothing_is_chosen_the_search_form_carries_nothing(client, catalogue):
    page = page_of(client, "q=приказ")
    assert not page.select("form.search input[type=hidden]")
    assert not page.select("[data-part=everywhere] a")


def test_what_a_form_left_empty_is_taken_out_of_the_address_once(client, catalogue):
    sent = client.get("/catalogue/?type=document&from=&to=&sort=added&per_page=24")
    assert (sent.status_code, sent["Location"]) == (302, "/catalogue/?type=document")
    sent = client.get("/catalogue/?type=document&sort=oldest&find=&order=&per_page=48")
    assert sent["Location"] == "/catalogue/?type=document&sort=oldest&per_page=48"
    assert client.get(sent["Location"]).status_code == 200


def test_the_canonical_address_names_nothing_usual(client, catalogue):
    page = page_of(client, "type=document&sort=added&per_page=24&view=grid")
    assert page.select_one("link[rel=canonical]")["href"].endswith("/catalogue/?type=document")


def test_a_card_that_was_shown_is_not_made_again_until_something_changes(client, public_item, head_curator):
    item = public_item("Табурет печника")
    client.get("/catalogue/", {"q": "печника"})
    with CaptureQueriesContext(connection) as queries:
        again = client.get("/catalogue/", {"q": "печника", "sort": "title"}).content.decode()
    assert item.catalogue_number in again
    assert not [query for query in queries if "digital_publiccopy" in query["sql"]]

    withdraw(item, by=head_curator, reason="Снято по решению музея.")
    gone = client.get("/catalogue/", {"q": "печника", "sort": "title"}).content.decode()
    assert item.catalogue_number not in gone


def test_words_are_marked_on_the_cards_of_their_own_search_only(client, public_item):
    public_item("Табурет печника")
    assert "<mark>" in client.get("/catalogue/", {"q": "печника"}).content.decode()
    assert "<mark>" not in client.get("/catalogue/", {"per_page": 96}).content.decode()
    assert "<mark>" in client.get("/catalogue/", {"q": "табуретов"}).content.decode()
