"""A query that finds nothing is set right, said so, and can be taken back."""

import pytest
from bs4 import BeautifulSoup

from catalogue.search.fewer_words import best_shorter
from catalogue.search.models import EmptySearch
from catalogue.search.spelling.candidates import candidates, spelt
from catalogue.search.spelling.strangers import without_small_words, without_strangers
from catalogue.search.spelling.vocabulary import Vocabulary, changes_allowed
from catalogue.search.thesaurus.lexicon import Lexicon, Synonyms
from catalogue.text.morphology import LONGEST_QUERY
from catalogue.text.typography import NBSP

WORDS = Vocabulary(
    [
        ("библиотека", 9), ("библиотеки", 3), ("знамя", 2), ("читальня", 1), ("машинка", 1), ("кино", 1),
        ("шефская", 1), ("при", 4), ("чем", 2), ("изба", 1), ("прокопьевск", 1), ("вера", 1), ("фронта", 1),
    ]
)  # fmt: skip


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
        ("Лашевская", "Лашевская"),  # a surname is no misspelt word
        ("прокопевск", "прокопьевск"),  # but may be a misspelt name
    ],
)
def test_an_unknown_word_becomes_the_nearest_of_the_catalogue(typed, meant):
    assert spelt(typed, WORDS) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("читальн", "читальн*"),  # not finished
        ("старая шефс", "старая шефс*"),
        ("знамя и кино", "знамя OR кино"),  # nowhere together
    ],
)
def test_an_unfinished_word_goes_on_and_two_things_may_stand_apart(typed, meant):
    assert meant in candidates(typed, WORDS)


def test_what_was_typed_in_russian_letters_may_be_latin():
    assert "usb" in candidates("гыи", Vocabulary([("usb", 1)]))


def test_a_short_word_may_have_no_error_and_a_long_one_three():
    assert [changes_allowed("а" * length) for length in (3, 4, 5, 6, 9, 30)] == [0, 1, 1, 2, 3, 3]


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("крокодил и знамя", "знамя"),
        ("что такое изба-читальня?", "изба-читальня?"),
        ("эл. библиотека", "библиотека"),
        ("изба-крокодил", "изба"),
        ("знамя с крокодил фронта", "знамя с фронта"),
        ("крокодил в знамя 1930-х годов", "знамя 1930-х годов"),
        ("«крокодил» -знамя кино", "-знамя кино"),
    ],
)
def test_words_the_catalogue_does_not_hold_are_given_up(typed, left):
    assert without_strangers(typed, WORDS) == left


@pytest.mark.parametrize(
    "typed",
    [
        "крокодил",
        "при крокодиле",
        "чем рисовали крокодилы",
        "КП-99",
        "Вера Крокодилова",
        "В. М. Крокодилова",
        "крокодил 12",
        "крокодил тридцатых годов",
        "SELECT * FROM x WHERE 1=1; --",
        "крокодил -знамя",
    ],
)
def test_nothing_is_given_up_where_no_telling_word_would_be_left(typed):
    assert without_strangers(typed, WORDS) == typed


def test_a_word_of_the_thesaurus_stays_as_it_is():
    lexicon = Lexicon([Synonyms("читалня", ("изба",))])
    assert spelt("читалня", WORDS) == "читальня"
    assert candidates("читалня", WORDS, lexicon) == []


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


def test_of_many_words_those_are_kept_that_are_met_together(client, catalogue):
    said = query(client, q="керосиновая лампа вымпел знамя")
    assert said["used"] == "керосиновая лампа"
    line = page(client, q="керосиновая лампа вымпел знамя").select_one(".remark-line").get_text()
    assert "не все слова" in line.replace(NBSP, " ")


def test_words_are_kept_that_are_met_in_the_years_of_the_query(client, catalogue):
    found = client.get("/api/catalogue/", {"q": "как устроена сельская библиотека 1950-х"}).json()
    assert catalogue["demo-010"].catalogue_number in [each["number"] for each in found["results"]]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("знмя", "знамя"), ("Знмя", "Знмя"), ("библиотека прокопьевск", "прокопьевск")],
)
def test_a_small_letter_is_no_name_and_every_item_is_of_a_library(typed, meant):
    assert meant in [typed, *candidates(typed, WORDS)]
    assert (meant in candidates(typed, WORDS)) is (meant != typed)


def test_the_commonest_word_is_given_up_and_the_rarest_kept(catalogue):
    shorter = best_shorter("библиотека арифмометр")
    assert shorter is not None
    assert (shorter.query, shorter.given_up) == ("арифмометр", "библиотека")


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("когда был ликбез?", "ликбез?"),
        ("покажите знамя", "знамя"),
        ("письмо с фронта", "письмо с фронта"),
        ("что такое", "что такое"),
    ],
)
def test_words_that_only_ask_are_given_up(typed, left):
    assert without_small_words(typed) == left


def test_words_to_leave_out_alone_find_nothing_and_say_so(client, catalogue):
    empty = page(client, q="-лампа").select_one(".empty")
    assert "besides" in empty.get_text() or "Кроме исключённого" in empty.get_text()
    found = BeautifulSoup(client.get(empty.a["href"]).content, "html.parser")
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


def test_a_query_that_is_cut_is_said_to_be(client, catalogue):
    answer = client.get("/api/catalogue/", {"q": "ламповая " * 700}).json()
    assert len(answer["query"]["typed"]) <= LONGEST_QUERY
    (message,) = answer["messages"]
    assert str(LONGEST_QUERY) in message
    assert client.get("/api/catalogue/", {"q": "лампа"}).json()["messages"] == []


def test_a_long_query_is_not_repeated_whole_on_its_page(client, catalogue):
    answer = client.get("/catalogue/", {"q": "ж" * 6000})
    assert "ж" * (LONGEST_QUERY + 1) not in answer.content.decode()


@pytest.mark.parametrize("typed", ["a" * 100, "{title text}: крокодил", "ъ" * 6, "<b>крокодил"])
def test_nonsense_is_answered_and_not_noted(client, catalogue, typed):
    assert client.get("/catalogue/", {"q": typed}).status_code == 200
    assert not EmptySearch.objects.exists()
