"""«Моя подборка» by its address: the page and the papers one takes along."""

import csv
import io
import json
from collections.abc import Callable
from urllib.parse import urlsplit

import pikepdf
import pypdfium2
import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from catalogue.demo.factories import ItemFactory
from catalogue.models import CatalogueItemPage
from catalogue.search.selection.listing import selected
from catalogue.search.selection.numbers import LONGEST_ADDRESS, MOST_ITEMS, AskedNumbers, as_parameter
from catalogue.search.selection.paper import selection_pdf
from catalogue.search.selection.records import BYTE_ORDER_MARK, COLUMNS, as_csv

PAGE_QUERIES = 5  # the items with their cards, the pictures, and what every page of the site asks for
PAPERS = {"pdf": "application/pdf", "csv": "text/csv; charset=utf-8", "json": "application/json"}


@pytest.fixture
def three(public_item) -> list[CatalogueItemPage]:
    """Three public items, numbered in this order."""
    return [public_item(title) for title in ["Альбом", "Дневник", "Формуляр"]]


@pytest.fixture
def soup(client) -> Callable[[str], BeautifulSoup]:
    """The page of a selection."""

    def page(query: str) -> BeautifulSoup:
        response = client.get(f"/selection/?{query}")
        assert response.status_code == 200
        return BeautifulSoup(response.content, "html.parser")

    return page


def numbers_of(page: BeautifulSoup) -> list[str]:
    return [article["data-number"] for article in page.find_all("article")]


def said(page: BeautifulSoup) -> str:
    return " ".join(" ".join(each.get_text().split()) for each in page.main.select("[role=status]"))


@pytest.mark.parametrize(
    ("typed", "numbers", "dropped"),
    [
        ("000002,000001", (2, 1), ()),
        ("2, 1; 3", (2, 1, 3), ()),
        ("000001,000001,1", (1,), ()),
        ("", (), ()),
        (",,; ,", (), ()),
        ("abc,000001,-5,0", (1,), ("abc", "-5", "0")),
        ("1\x002", (1, 2), ()),
        ("😀,²,١", (), ("😀", "²", "١")),
        ("9999999999", (), ("9999999999",)),
        ("x" * 100, (), ("x" * 20,)),
    ],
)
def test_an_address_is_read_whatever_stands_there(typed, numbers, dropped):
    assert AskedNumbers.read(typed) == AskedNumbers(numbers, dropped)


def test_no_more_than_two_hundred_are_read():
    asked = AskedNumbers.read(as_parameter(range(1, 251)))
    assert asked.numbers == tuple(range(1, MOST_ITEMS + 1))
    assert asked.too_many == tuple(range(MOST_ITEMS + 1, 251))
    assert len(as_parameter(range(999_999_000, 999_999_000 + MOST_ITEMS))) < LONGEST_ADDRESS


def test_the_page_keeps_the_order_of_the_address(soup, three):
    assert numbers_of(soup("n=000003,000001,000002,000003")) == ["000003", "000001", "000002"]
    page = soup("n=000003,000001")
    assert page.find(attrs={"data-total": True})["data-total"] == "2"
    assert "2 предмета" in said(page)


def test_what_is_not_in_the_catalogue_is_named_and_left_out(soup, three):
    draft, withdrawn, shown = three
    CatalogueItemPage.objects.filter(pk=draft.pk).update(live=False)
    CatalogueItemPage.objects.filter(pk=withdrawn.pk).update(withdrawn_at=timezone.now())
    page = soup("n=000001,000002,000003,000099,ящик")
    assert numbers_of(page) == [shown.catalogue_number]
    assert "Нет в каталоге, поэтому пропущены: 000001, 000002, 000099, ящик." in said(page)
    assert "Альбом" not in page.get_text()


def test_of_many_strangers_a_few_are_named(soup, three):
    page = soup(f"n=000001,{as_parameter(range(100, 120))}")
    assert "000104 и ещё 15." in said(page)


def test_what_is_too_much_is_told_from_what_is_not_there(soup, three):
    page = soup(f"n={as_parameter(range(1, 203))}")
    assert said(page).count("000200") == 0
    assert "200" in said(page)
    assert numbers_of(page) == ["000001", "000002", "000003"]


def test_an_empty_selection_tells_how_to_fill_one(soup, db):
    page = soup("")
    assert page.h1.get_text() == "Моя подборка"
    assert page.main.find("a", href="/catalogue/")
    assert page.find("noscript")
    assert not page.select('.btn[href*="list."]')


def test_a_shared_selection_is_not_called_mine(soup, three):
    assert soup("n=000001").h1.get_text() == "Подборка из каталога"


def test_an_item_is_taken_away_by_an_address(client, soup, three):
    page = soup("n=000003,000001,000002")
    link = page.find("article", attrs={"data-number": "000001"}).find("a", string="Убрать")
    assert link["aria-label"] == "Убрать: Альбом"
    assert link["href"] == "/selection/?n=000003,000002"
    assert link["data-selection-set"] == "000003,000002"


def test_clearing_can_be_undone(soup, three):
    page = soup("n=000003,000001")
    cleared = page.find("a", string="Очистить подборку")["href"]
    empty = soup(urlsplit(cleared).query)
    assert "Подборка теперь пуста." in said(empty)
    back = empty.find("a", string="Вернуть")
    assert back["data-selection-set"] == "000003,000001"
    assert numbers_of(soup(urlsplit(back["href"]).query)) == ["000003", "000001"]


def test_taking_away_the_last_one_can_be_undone_too(soup, three):
    gone = soup("n=000002").find("a", string="Убрать")["href"]
    assert soup(urlsplit(gone).query).find("a", string="Вернуть")["href"] == "/selection/?n=000002"


def test_nothing_strange_comes_back(soup, three):
    page = soup("was=<script>,000001,\x00")
    assert page.find("a", string="Вернуть")["href"] == "/selection/?n=000001"


def test_the_address_to_share_is_whole(soup, three):
    assert soup("n=3,1").find(id="share-url").get_text() == f"{settings.SITE_URL}/selection/?n=000003,000001"


def test_a_selection_is_kept_out_of_search_engines(client, soup, three):
    assert soup("n=1").find("meta", attrs={"name": "robots"})["content"] == "noindex"
    for suffix in PAPERS:
        assert client.get(f"/selection/list.{suffix}?n=1")["X-Robots-Tag"] == "noindex"


@pytest.mark.parametrize("suffix", PAPERS)
def test_the_page_leads_to_its_papers(client, soup, three, suffix):
    (link,) = soup("n=000003,000001").select(f'a[href*="list.{suffix}"]')
    answer = client.get(link["href"])
    assert link["href"].endswith("?n=000003,000001")
    assert answer["Content-Type"] == PAPERS[suffix]
    assert answer["Content-Disposition"] == f'attachment; filename="selection.{suffix}"'


def test_json_holds_the_items_in_order_under_lasting_addresses(client, public_item):
    public_item("Альбом")
    public_item("Дневник", accession_number="МБК КП-2/1", date_text="1950-е гг.", place_as_written="Кемерово")
    answer = client.get("/selection/list.json?n=2,1,77").json()
    assert answer["items"][0] == {
        "number": "000002",
        "accession_number": "МБК КП-2/1",
        "title": "Дневник",
        "dating": "1950-е гг.",
        "place": "Кемерово",
        "kind": "Протокол",
        "library": "",
        "url": f"{settings.SITE_URL}/id/000002/",
    }
    assert [item["number"] for item in answer["items"]] == ["000002", "000001"]
    assert client.get("/selection/list.json").json() == {"items": []}


def test_the_table_opens_in_a_russian_spreadsheet(client, public_item):
    public_item('Книга «Отзывы»; том "первый"\nвторая строка', accession_number="МБК КП-2/1")
    content = client.get("/selection/list.csv?n=1").content.decode()
    assert content.startswith(BYTE_ORDER_MARK)
    heading, row = csv.reader(io.StringIO(content.removeprefix(BYTE_ORDER_MARK), newline=""), delimiter=";")
    assert heading[:3] == ["Номер по каталогу", "Учётный номер", "Заголовок"]
    assert row[:2] == ["000001", "МБК КП-2/1"]
    assert row[2].startswith('Книга «Отзывы»; том "первый"')
    assert row[-1] == f"{settings.SITE_URL}/id/000001/"


@pytest.mark.parametrize(
    "title", ["=1+1", "+7", "-2", "@cmd", "\t=1", "\r=1", "\n=1", "＝1+1", "=HYPERLINK(\"http://x\")"]
)  # fmt: skip
def test_no_cell_is_a_formula(title):
    record = dict.fromkeys(COLUMNS, "") | {"title": title}
    _heading, row = csv.reader(
        io.StringIO(as_csv([record]).removeprefix(BYTE_ORDER_MARK), newline=""), delimiter=";"
    )
    assert row[2] == f"'{title}"


def test_an_empty_selection_has_no_paper(client, db):
    assert client.get("/selection/list.pdf")["Location"] == "/selection/"
    assert client.get("/selection/list.pdf?n=77,abc")["Location"] == "/selection/"


@pytest.fixture
def paper(db) -> tuple[bytes, list[CatalogueItemPage]]:
    """Two items on paper, one with a picture."""
    items = [
        ItemFactory.create(
            published=True, with_picture=True, title="Лампа «Летучая мышь» № 5", place_as_written="г. Мыски"
        ),
        ItemFactory.create(published=True, title="Протокол <b>#1</b> $x$ \\ 😀 שלום", date_text="до 1917"),
    ]
    found = selected(as_parameter(item.number for item in items))
    return selection_pdf(found.items, "Музей библиотек", "http://museum.test/selection/?n=1"), items


def test_the_paper_can_be_read(paper):
    content, items = paper
    text = " ".join(pypdfium2.PdfDocument(content)[0].get_textpage().get_text_range().split())
    assert "Подборка из каталога" in text
    assert "Музей библиотек" in text
    for item in items:
        assert f"{settings.SITE_URL}/id/{item.catalogue_number}/" in text
    assert "Лампа «Летучая мышь» № 5" in text.replace("\xa0", " ")
    assert "<b>#1</b> $x$ \\" in text
    assert "г. Мыски" in text.replace("\xa0", " ")
    assert "до 1917" in text.replace("\xa0", " ")


def tags_of(element) -> list[str]:
    """The tags of a structure tree, from the top."""
    if isinstance(element, pikepdf.Array):
        return [tag for each in element for tag in tags_of(each)]
    if not isinstance(element, pikepdf.Dictionary):
        return []
    own = [str(element.S)] if "/S" in element else []
    return own + (tags_of(element.K) if "/K" in element else [])


def test_the_paper_is_tagged_for_those_who_hear_it(paper):
    content, items = paper
    with pikepdf.open(io.BytesIO(content)) as pdf:
        assert str(pdf.Root.Lang).startswith("ru")
        assert pdf.Root.MarkInfo.Marked
        assert pdf.docinfo["/Title"] == "Подборка из каталога"
        tags = tags_of(pdf.Root.StructTreeRoot)
        assert tags.count("/H1") == 1
        assert tags.count("/H2") == len(items)
        assert tags.count("/Figure") == 1
        assert tags.count("/Link") >= len(items)
        links = {str(each.A.URI) for page in pdf.pages for each in page.Annots}
    assert {f"{settings.SITE_URL}/id/{item.catalogue_number}/" for item in items} <= links
    assert "http://museum.test/selection/?n=1" in links


def test_a_lost_or_spoilt_picture_leaves_its_place_empty(db):
    lost, spoilt = (ItemFactory.create(published=True, with_picture=True) for _each in range(2))
    for copy in lost.lead_image.public_copies.all():
        copy.file.storage.delete(copy.file.name)
    for copy in spoilt.lead_image.public_copies.all():
        with open(copy.file.path, "r+b") as file:
            file.truncate(100)
    found = selected(as_parameter([lost.number, spoilt.number]))
    with pikepdf.open(io.BytesIO(selection_pdf(found.items, "Музей", "http://museum.test/"))) as pdf:
        assert "/Figure" not in tags_of(pdf.Root.StructTreeRoot)


@pytest.mark.parametrize("address", ["/selection/", "/selection/list.json", "/selection/list.csv"])
def test_a_selection_costs_the_same_for_one_and_for_many(client, public_item, address):
    costs = []
    for _round in range(2):
        for _each in range(5):
            public_item("Вещь")
        numbers = as_parameter(CatalogueItemPage.objects.values_list("number", flat=True))
        client.get(address, {"n": numbers})
        with CaptureQueriesContext(connection) as queries:
            client.get(address, {"n": numbers})
        costs.append(len(queries))
    assert costs[0] == costs[1] <= PAGE_QUERIES


def test_an_empty_selection_asks_for_no_items(client, db, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert selected("").items == ()
        assert selected("abc").items == ()


def test_records_are_plain_json(client, public_item):
    public_item("Книга </script>")
    assert (
        json.loads(client.get("/selection/list.json?n=1").content)["items"][0]["title"] == "Книга </script>"
    )
