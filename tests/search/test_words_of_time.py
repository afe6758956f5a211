"""Words of a query that mean time become years: said, revocable, and met by the interval of a dating."""

import pytest
from bs4 import BeautifulSoup


@pytest.fixture
def dated(public_item):
    for title, dating in [
        ("Дневник", "1937"),
        ("План", "конец 1930-х"),
        ("Книга", "не ранее 1931"),
        ("Знамя", "1971"),
        ("Без даты", "б. д."),
    ]:
        public_item(title, date_text=dating)


def titles(client, **parameters):
    return [each["title"] for each in client.get("/api/catalogue/", parameters).json()["results"]]


def soup_of(client, address, **parameters):
    return BeautifulSoup(client.get(address, parameters).content, "html.parser")


def test_an_interval_is_met_where_it_touches_the_years_the_surer_first(client, dated):
    assert titles(client, q="тридцатые годы") == ["Книга", "План", "Дневник"]
    assert titles(client, q="1937") == ["Дневник", "План"]
    assert titles(client, q="1932") == ["Книга"]


def test_time_and_words_are_asked_for_together(client, dated):
    assert titles(client, q="знамя семидесятых") == ["Знамя"]
    assert titles(client, q="знамя тридцатых") == []


def test_the_json_answer_tells_the_years(client, dated):
    said = client.get("/api/catalogue/", {"q": "план тридцатых годов"}).json()["query"]
    assert said["years"] == [["тридцатых годов", 1930, 1939]]
    assert said["used"] == "план тридцатых годов"


def test_the_page_says_so_and_takes_it_back(client, dated):
    soup = soup_of(client, "/catalogue/", q="тридцатые годы")
    line = soup.select_one(".remark-line")
    assert "1930–1939" in line.get_text()
    assert soup.select_one("#year-from")["value"] == ""
    assert soup.select_one(".hist rect.on") is not None
    assert (
        "дата приблизительна"
        in soup.find("article", attrs={"data-number": True})
        .find_next(string=True)
        .find_parent("main")
        .get_text()
    )
    words = soup_of(client, line.a["href"])
    assert words.select_one("[data-total]")["data-total"] == "0"


def test_years_of_the_filter_narrow_those_of_the_words(client, dated):
    assert titles(client, q="тридцатые годы", to="1931") == ["Книга"]


def test_an_empty_result_offers_to_give_up_the_years(client, dated):
    soup = soup_of(client, "/catalogue/", q="знамя тридцатых")
    assert "1930–1939" in soup.select_one(".empty").get_text()
    found = soup_of(client, soup.select_one(".empty a")["href"])
    assert found.select_one("[data-total]")["data-total"] == "1"


def test_an_open_side_has_no_bound(client, public_item):
    public_item("Устав", date_text="до 1917")
    assert titles(client, q="дореволюционные") == ["Устав"]
    assert titles(client, q="XIX век") == ["Устав"]
    assert titles(client, q="1920") == []
