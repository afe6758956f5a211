"""A query that finds nothing is set right, said so, and can be taken back."""

import pytest
from bs4 import BeautifulSoup

from catalogue.search.models import EmptySearch
from catalogue.search.spelling.candidates import spelt, without_strangers
from catalogue.search.spelling.vocabulary import Vocabulary, changes_allowed

WORDS = Vocabulary(
    [("библиотека", 9), ("библиотеки", 3), ("знамя", 2), ("читальня", 1), ("машинка", 1), ("кино", 1)]
)


def page(client, **parameters):
    answer = client.get("/catalogue/", parameters)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def query(client, **parameters):
    return client.get("/api/catalogue/", parameters).json()["query"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("библеотека", "библиотека"),
        ("бибилиотека", "библиотека"),
        ("БИБЛЕОТЕКА", "библиотека"),
        ("пишущая машынка", "пишущая машинка"),
        ("читалня", "читальня"),
        ("знамья и кино", "знамя и кино"),
        ("самолёт", "самолёт"),  # a Russian word, not a misspelt one
        ("кот", "кот"),
        ("«библеотека» -кина", "«библиотека» -кина"),
    ],
)
def test_an_unknown_word_becomes_the_nearest_of_the_catalogue(typed, meant):
    assert spelt(typed, WORDS) == meant


def test_a_short_word_may_have_no_error_and_a_long_one_three():
    assert [changes_allowed("а" * length) for length in (3, 4, 5, 6, 9, 30)] == [0, 1, 1, 2, 3, 3]


def test_words_the_catalogue_does_not_hold_are_given_up():
    assert without_strangers("крокодил и знамя", WORDS) == "знамя"
    assert without_strangers("крокодил", WORDS) == "крокодил"


@pytest.mark.parametrize(
    ("typed", "used"),
    [
        (",b,kbjntrf", "библиотека"),
        ("biblioteka", "библиотека"),
        ("библеотека", "библиотека"),
        ("крокодил знамя", "знамя"),
        ("Cталинск", "Cталинск"),
    ],
)
def test_what_was_looked_for_instead_is_told(client, catalogue, typed, used):
    said = query(client, q=typed)
    assert said["typed"] == typed
    assert said["used"] == used
    assert said["corrected_from"] == (typed if typed != used else None)


def test_the_page_says_so_and_offers_the_query_as_it_was_written(client, catalogue):
    soup = page(client, q="библеотека", library="belovo")
    assert "библиотека" in soup.select_one(".remark-line").get_text()
    as_written = soup.select_one(".remark-line a")["href"]
    assert "q=%D0%B1%D0%B8%D0%B1%D0%BB%D0%B5%D0%BE%D1%82%D0%B5%D0%BA%D0%B0" in as_written
    literal = BeautifulSoup(client.get(as_written).content, "html.parser")
    assert literal.select_one("[data-total]")["data-total"] == "0"
    assert literal.select_one("input[type=search]")["value"] == "библеотека"


def test_words_that_are_nowhere_together_are_told_apart(client, catalogue):
    soup = page(client, q="знамя чернильница")
    assert "чернильница" in soup.select_one(".empty").get_text()
    shorter = soup.select_one(".empty a")["href"]
    found = BeautifulSoup(client.get(shorter).content, "html.parser")
    assert int(found.select_one("[data-total]")["data-total"]) > 0


def test_a_filter_that_leaves_nothing_does_not_count_as_an_error_of_spelling(client, catalogue):
    said = client.get("/api/catalogue/", {"q": "знамя", "type": "document"}).json()
    assert said["total"] == 0
    assert said["query"]["corrected_from"] is None


def test_what_is_asked_for_in_vain_is_counted_without_a_person(client, catalogue):
    for typed in ("Крокодил", "крокодил ", "крокодил"):
        page(client, q=typed)
    page(client, q="знамя", type="document")
    page(client, q="библеотека")
    page(client, q="!!!")
    assert list(EmptySearch.objects.values_list("query", "times")) == [("крокодил", 3)]


def test_one_day_holds_a_bounded_number_of_vain_searches(client, catalogue, monkeypatch):
    monkeypatch.setattr("catalogue.search.empty_searches.MOST_A_DAY", 2)
    for typed in ("крокодил", "бегемот", "носорог"):
        page(client, q=typed)
    assert EmptySearch.objects.count() == 2


@pytest.mark.parametrize("typed", ["a" * 100, "{title text}: крокодил", "ъ" * 6, "<b>крокодил"])
def test_nonsense_is_answered_and_not_noted(client, catalogue, typed):
    assert client.get("/catalogue/", {"q": typed}).status_code == 200
    assert not EmptySearch.objects.exists()
