"""The timeline: periods and decades with their events, each leading to just what it counts."""

import pytest
from bs4 import BeautifulSoup

from catalogue.authorities.models import Event, Term, Vocabulary
from catalogue.models import CatalogueItemPage
from tests.search.test_query_counts import SEARCH_PAGE, cost

FILTERS = ["q=библиотека", "type=artifact", "from=1935&to=1944", "period=1946-1958", "library=gnbk"]


def spans(client, address):
    return client.get(address).context["spans"]


def page(client, address):
    return BeautifulSoup(client.get(address).content, "html.parser")


def test_every_period_stands_in_its_order_with_its_events(catalogue, client):
    shown = spans(client, "/timeline/")
    assert [span.stretch.years for span in shown] == list(
        Term.objects.filter(vocabulary=Vocabulary.PERIOD).values_list("name", flat=True)
    )
    assert sum(len(span.events) for span in shown) == Event.objects.count()
    before_1917 = [event.title for event in shown[0].events]
    assert before_1917[1] == "Мариинск: Библиотечное общество"
    assert sum(span.stretch.count for span in shown) == CatalogueItemPage.objects.in_catalogue().count()


def test_the_doubts_and_the_sources_are_said(catalogue, client):
    said = page(client, "/timeline/").main.get_text(" ").replace("\xa0", " ")
    assert "День источники называют по-разному: 7 июня (dates.kemrsl.ru) и 15 июня (Википедия)" in said
    assert "Источник: ognikuzbassa.ru" in said
    assert "Источник уточняется" in said


def test_an_event_of_the_cms_stands_in_its_years(catalogue, client):
    Event.objects.create(title="Первая передвижка", date_text="осень 1924", source="летопись")
    titles = {
        span.stretch.years: [event.title for event in span.events] for span in spans(client, "/timeline/")
    }
    assert "Первая передвижка" in titles["1917–1929"]
    decades = spans(client, "/timeline/?by=decade")
    assert "Первая передвижка" in [
        e.title for span in decades if span.stretch.years == "1920-е" for e in span.events
    ]


@pytest.mark.parametrize("by", ["period", "decade"])
@pytest.mark.parametrize("chosen", ["", *FILTERS])
def test_every_stretch_leads_to_as_many_items_as_it_says(catalogue, client, chosen, by):
    shown = spans(client, f"/timeline/?{chosen}&by={by}")
    assert shown
    for span in shown:
        if span.stretch.count:
            assert client.get(span.stretch.url).context["total"] == span.stretch.count


@pytest.mark.parametrize("by", ["period", "decade"])
def test_a_filter_leaves_only_what_holds_something(catalogue, client, by):
    assert all(span.stretch.count for span in spans(client, f"/timeline/?library=gnbk&by={by}"))
    assert not all(span.stretch.count for span in spans(client, "/timeline/?by=decade"))


def test_a_few_items_of_each_are_shown_in_the_order_of_their_years(catalogue, client):
    shown = spans(client, "/timeline/")
    assert all(len(span.cards) == min(span.stretch.count, 4) for span in shown)
    items = CatalogueItemPage.objects.in_bulk()
    for span in shown:
        years = [items[card.key].year_from for card in span.cards]
        assert years == sorted(years)


def test_a_wide_dating_is_an_example_only_where_nothing_begins(client, catalogue, public_item):
    for number in range(4):
        public_item(f"Точно {number}", date_text="1955", tags=["непонятица"])
    public_item("Широко", date_text="1940–1959", tags=["непонятица"])
    decades = {span.stretch.years: span for span in spans(client, "/timeline/?by=decade&q=непонятица")}
    assert [card.title for card in decades["1940-е"].cards] == ["Широко"]
    assert "Широко" not in [card.title for card in decades["1950-е"].cards]
    assert decades["1950-е"].stretch.count == 5


def test_items_without_a_year_are_named_last(client, catalogue, public_item):
    public_item("Когда-то", date_text="б. д.", tags=["непонятица"])
    public_item("Тогда", date_text="1950", tags=["непонятица"])
    answer = client.get("/timeline/?q=непонятица&by=decade")
    assert answer.context["besides"] == 1
    assert "Ещё 1 предмет без года" in answer.content.decode()


def test_the_list_of_periods_leads_down_the_page(catalogue, client):
    soup = page(client, "/timeline/")
    anchors = [link["href"][1:] for link in soup.select("[data-spy] a")]
    assert anchors == [section["id"] for section in soup.select("section.era")]
    assert all(section.h2["id"] == section["aria-labelledby"] for section in soup.select("section.era"))


def test_the_timeline_keeps_every_parameter(catalogue, client):
    soup = page(client, "/timeline/?q=библиотека&type=artifact&by=decade")
    assert all(chip["href"].startswith("/timeline/?") for chip in soup.select(".chip--on"))
    assert soup.find("a", string="Сбросить всё")["href"] == "/timeline/"
    assert "type=artifact" in soup.find("a", string="То же на карте")["href"]
    narrow = soup.find("a", string="Уточнить в каталоге")["href"]
    assert narrow.startswith("/catalogue/?")
    assert "view=timeline" in narrow


def test_nothing_found_is_explained(catalogue, client):
    answer = client.get("/timeline/?q=ъъъъ")
    assert answer.status_code == 200
    assert answer.context["empty"]


@pytest.mark.parametrize("bad", ["by=x", "by=place", "from=99999", "q=" + '"' * 300, "period=\x00"])
def test_bad_values_never_break_the_timeline(catalogue, client, bad):
    assert client.get(f"/timeline/?{bad}").status_code == 200


@pytest.mark.parametrize("address", ["/timeline/", "/timeline/?by=decade", "/timeline/?q=библиотека"])
def test_the_timeline_costs_at_most_ten_queries(catalogue, client, address):
    assert cost(client, address) <= SEARCH_PAGE


def test_the_cost_does_not_grow_with_the_periods(catalogue, client):
    assert cost(client, "/timeline/?by=decade") == cost(client, "/timeline/?by=decade&from=1950&to=1959")
