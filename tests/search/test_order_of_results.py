"""The order of the results, and what a page says of datings and of values it cannot use."""

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone

from catalogue.models import CatalogueItemPage
from catalogue.search.keeping import index_everywhere
from catalogue.text.typography import NBSP

DATINGS = {"1920-е гг.": "двадцатые", "1950": "пятидесятый", "до 1917": "до", "б. д.": "без даты"}


@pytest.fixture
def dated(public_item):
    """Items of several datings, published in this order."""
    for dating, title in DATINGS.items():
        public_item(title, date_text=dating)


def titles(client, query=""):
    return [each["title"] for each in client.get(f"/api/catalogue/?{query}").json()["results"]]


def page_of(client, query=""):
    return BeautifulSoup(client.get(f"/catalogue/?{query}").content, "html.parser")


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("oldest", ["до", "двадцатые", "пятидесятый", "без даты"]),
        ("newest", ["пятидесятый", "двадцатые", "до", "без даты"]),
        ("title", ["без даты", "двадцатые", "до", "пятидесятый"]),
    ],
)
def test_results_stand_in_the_chosen_order_and_the_undated_last(client, dated, order, expected):
    assert titles(client, f"sort={order}") == expected


def test_the_latest_published_stands_first_without_a_query(client, public_item):
    first, second = public_item("первый"), public_item("второй")
    for item, day in [(first, 20), (second, 10)]:
        CatalogueItemPage.objects.filter(pk=item.pk).update(
            first_published_at=timezone.now().replace(year=2025, month=1, day=day)
        )
    index_everywhere([first, second])
    assert titles(client) == titles(client, "sort=added") == ["первый", "второй"]


def test_titles_are_ordered_as_a_russian_reads_them(client, public_item):
    for title in ["Яблоко", "«Ёлка»", "Жалоба", "езда", "Дело № 10", "дело № 9"]:
        public_item(title)
    found = titles(client, "sort=title")
    assert [title for title in found if not title.lower().startswith("дело")] == [
        "езда",
        "«Ёлка»",
        "Жалоба",
        "Яблоко",
    ]
    assert {title.lower()[:4] for title in found[:2]} == {"дело"}


def test_closeness_is_offered_only_where_there_are_words(client, dated):
    plain = page_of(client).select("#sort option")
    worded = page_of(client, "q=двадцатые слова").select("#sort option")
    assert "relevance" not in [option["value"] for option in plain]
    assert page_of(client).select_one("#sort option[selected]")["value"] == "added"
    if worded:  # words that are found
        assert "relevance" in [option["value"] for option in worded]


@pytest.mark.parametrize("order", ["oldest", "newest", "added", "title"])
def test_an_order_holds_with_a_query_and_across_pages(client, public_item, order):
    for number in range(7):
        public_item(f"Лист {number}", date_text=str(1950 + number % 3))
    whole = titles(client, f"q=лист&sort={order}&per_page=100")
    pages = [
        title for page in (1, 2, 3) for title in titles(client, f"q=лист&sort={order}&per_page=3&page={page}")
    ]
    assert pages == whole
    assert len(set(whole)) == 7


def test_an_approximate_dating_says_so_where_years_are_asked_for(client, public_item):
    public_item("Лист", date_text="около 1950")
    public_item("Второй", date_text="1950")
    for view in ["grid", "list"]:
        page = page_of(client, f"from=1950&to=1950&view={view}")
        said = [each for each in page.main.select("article") if "дата приблизительна" in each.get_text()]
        assert [each.select_one("h2").get_text() for each in said] == ["Лист"]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("sort=weight", "«Порядок: weight»"),
        ("view=cube", "«Вид списка: cube»"),
        ("theme=net", "«Тема: net»"),
        ("from=abc", "«Год „с“: abc»"),
        ("per_page=x", "«На странице: x»"),
    ],
)
def test_what_is_left_out_is_called_by_the_name_the_page_gives_it(client, dated, query, words):
    assert words in page_of(client, query).main.get_text().replace(NBSP, " ")
