"""A polite crawler gets everything there is, and gets to an end soon."""

import re
from urllib.parse import parse_qs, urldefrag, urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup
from django.conf import settings

from catalogue.item_facets import FACETS
from catalogue.search.columns.current import current_columns
from catalogue.services.site_tree import ensure_network_pages
from tests.search.robots_txt import Robots

MOST_LIKELY = 600
"""Addresses a crawler may find of forty items; the combinations of their filters are millions."""

OPEN = [
    "/",
    "/catalogue/",
    "/catalogue/?page=2",
    "/catalogue/?type=artifact",
    "/catalogue/?theme=likbez",
    "/catalogue/prikaz-000001/",
    "/id/000001/",
    "/exhibitions/",
    "/libraries/belovo/",
    "/libraries/belovo/?page=2",
    "/feeds/new.xml",
    "/api/",
    "/sitemap.xml",
    "/sitemap-items-1.xml",
    "/static/catalogue/css/site.css",
    "/media/copies/a.webp",
]
CLOSED = [
    "/catalogue/?q=книга",
    "/catalogue/?type=artifact&theme=likbez",
    "/catalogue/?type=artifact&type=document",
    "/catalogue/?theme=likbez&page=2",
    "/catalogue/?sort=title",
    "/catalogue/?view=list",
    "/catalogue/?per_page=96",
    "/catalogue/?from=1920",
    "/catalogue/?to=1930",
    "/catalogue/random/",
    "/catalogue/values/theme/",
    "/catalogue/list.csv",
    "/catalogue/list.csv?type=artifact",
    "/suggest/?q=к",
    "/selection/?n=000001",
    "/selection/list.pdf?n=000001",
    "/feeds/new.xml?type=artifact",
    "/api/catalogue/",
    "/api/catalogue/?q=книга",
    "/api/catalogue/openapi.json",
    "/cabinet/",
    "/cms/",
    "/login/?next=/cabinet/",
    "/appearance/?next=/",
]


@pytest.fixture
def robots(db, client):
    answer = client.get("/robots.txt")
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    return Robots.read(answer.content.decode())


def test_robots_name_the_map_of_the_site(robots):
    assert robots.sitemap == f"{settings.SITE_URL}/sitemap.xml"


@pytest.mark.parametrize("address", OPEN)
def test_what_is_public_is_open_to_crawlers(robots, address):
    assert robots.allow(address)


@pytest.mark.parametrize("address", CLOSED)
def test_combinations_and_the_staffs_part_are_closed_to_crawlers(robots, address):
    assert not robots.allow(address)


def test_every_facet_is_open_alone_and_closed_with_another(robots):
    for facet in FACETS:
        assert robots.allow(f"/catalogue/?{facet.name}=a")
        assert not robots.allow(f"/catalogue/?{facet.name}=a&{FACETS[0].name}=b")


def followed(address, answer):
    """Where a polite crawler goes on from a page."""
    if answer.status_code in {301, 302}:
        return {urljoin(address, answer["Location"])}
    if not answer["Content-Type"].startswith("text/html"):
        return set()
    soup = BeautifulSoup(answer.content, "html.parser")
    links = soup.find_all("a", href=re.compile(r"^[/?]"))
    polite = [each["href"] for each in links if "nofollow" not in each.get("rel", [])]
    return {urldefrag(urljoin(address, href)).url for href in polite}


def crawl(client, robots):
    """All addresses such a crawler asks for, with their answers."""
    answers, waiting = {}, ["/"]
    while waiting:
        address = waiting.pop()
        if address in answers or not robots.allow(address):
            continue
        answers[address] = client.get(address)
        assert len(answers) <= MOST_LIKELY, "there is no end"
        waiting += sorted(followed(address, answers[address]))
    return answers


def test_a_polite_crawler_gets_every_item_and_gets_to_an_end(catalogue, client, robots):
    ensure_network_pages()
    answers = crawl(client, robots)
    assert {answer.status_code for answer in answers.values()} <= {200, 301, 302}
    assert {item.address for item in catalogue.values()} <= set(answers)
    lists = [urlsplit(address).query for address in answers if address.startswith("/catalogue/?")]
    assert lists
    assert all(len(parse_qs(query)) == 1 for query in lists)
    values = sum(len(known) for known in current_columns().values.by_facet.values())
    pages_of_the_catalogue = 2
    assert len(lists) <= values + pages_of_the_catalogue
    elsewhere = [address for address in answers if not address.startswith("/catalogue/")]
    assert len(elsewhere) < 60


def head_of(client, address):
    soup = BeautifulSoup(client.get(address).content, "html.parser").head
    robots = soup.find("meta", attrs={"name": "robots"})
    canonical = soup.find("link", rel="canonical")["href"].removeprefix(settings.SITE_URL)
    return canonical, "noindex" not in (robots["content"] if robots else "")


@pytest.mark.parametrize(
    ("address", "canonical", "indexable"),
    [
        ("/catalogue/", "/catalogue/", True),
        ("/catalogue/?page=2", "/catalogue/?page=2", True),
        ("/catalogue/?page=99", "/catalogue/?page=2", True),
        ("/catalogue/?page=1", "/catalogue/", True),
        ("/catalogue/?type=artifact", "/catalogue/?type=artifact", True),
        ("/catalogue/?utm_source=x&type=artifact&page=x", "/catalogue/?type=artifact", True),
        ("/catalogue/?type=no-such", "/catalogue/", True),
        ("/catalogue/?view=list", "/catalogue/", True),
        ("/catalogue/?sort=added", "/catalogue/", True),
        ("/catalogue/?sort=title", "/catalogue/?sort=title", False),
        ("/catalogue/?page=2&per_page=36", "/catalogue/?per_page=36&page=2", False),
        ("/catalogue/?type=document&type=artifact", "/catalogue/?type=artifact&type=document", False),
        ("/catalogue/?to=1950&from=1920", "/catalogue/?from=1920&to=1950", False),
        ("/catalogue/?type=artifact&q=shkaf", "/catalogue/?q=shkaf&type=artifact", False),
    ],
)
def test_a_page_names_its_one_address_and_says_whether_to_list_it(
    catalogue, client, address, canonical, indexable
):
    assert head_of(client, address) == (canonical, indexable)
    if indexable:
        assert head_of(client, canonical) == (canonical, True)


def test_links_to_other_combinations_are_not_to_be_followed(catalogue, client):
    main = BeautifulSoup(client.get("/catalogue/?q=библиотека&type=artifact").content, "html.parser").main
    leading_on = main.find_all("a", href=re.compile(r"^/(catalogue/(\?|random|values|list)|feeds/)"))
    assert len(leading_on) > 8
    assert [each["href"] for each in leading_on if "nofollow" not in each.get("rel", [])] == []


def test_the_feed_of_a_search_is_named_in_the_head_and_under_the_results(catalogue, client):
    address = "/feeds/new.xml?q=%D0%B1%D0%B8%D0%B1%D0%BB%D0%B8%D0%BE%D1%82%D0%B5%D0%BA%D0%B0&type=artifact"
    html = client.get("/catalogue/?type=artifact&q=библиотека&sort=title&page=1").content
    soup = BeautifulSoup(html, "html.parser")
    alternate = soup.head.find("link", rel="alternate", type="application/atom+xml")
    assert alternate["href"] == address
    assert "библиотека" in alternate["title"]
    assert soup.main.find("a", href=address)
    assert client.get("/").content.count(b'href="/feeds/new.xml"') == 1
