"""The feed of new items: Atom as RFC 4287 has it, for any filter, and not sent twice."""

from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from catalogue.demo.factories import ItemFactory
from catalogue.models import CatalogueItemPage, MuseumSettings
from catalogue.search.keeping import index_everywhere
from catalogue.services.items import withdraw
from tests.search.conftest import make_public

ATOM, MEDIA, DCTERMS = (
    "{http://www.w3.org/2005/Atom}",
    "{http://www.rssboard.org/media-rss}",
    "{http://purl.org/dc/terms/}",
)
FEED_HAS = {"title", "subtitle", "link", "id", "updated", "author", "entry"}
ENTRY_HAS = {"title", "link", "id", "published", "updated", "summary", "category", "rights"}
ADDRESS = "/feeds/new.xml"


def read(client, query=""):
    answer = client.get(ADDRESS + query)
    assert answer.status_code == 200
    assert answer["Content-Type"] == "application/atom+xml; charset=utf-8"
    return ElementTree.fromstring(answer.content)


def only(element, name):
    [found] = element.findall(ATOM + name)
    return found


def titles(feed):
    return [only(entry, "title").text for entry in feed.findall(ATOM + "entry")]


def links(element):
    return {link.get("rel"): link for link in element.findall(ATOM + "link")}


def moment(element, name):
    parsed = datetime.fromisoformat(only(element, name).text)
    assert parsed.tzinfo
    return parsed


def test_the_feed_is_valid_atom(catalogue, client):
    feed = read(client)
    assert feed.tag == ATOM + "feed"
    assert {child.tag.removeprefix(ATOM) for child in feed} == FEED_HAS
    for name in ("title", "id", "updated"):
        assert only(feed, name).text
    author = only(feed, "author")
    assert only(author, "name").text == MuseumSettings.load().name
    assert author.find(ATOM + "email") is None
    assert links(feed)["self"].get("href") == only(feed, "id").text == f"{settings.SITE_URL}{ADDRESS}"
    assert links(feed)["alternate"].get("href") == f"{settings.SITE_URL}/catalogue/"
    assert len(feed.findall(ATOM + "entry")) == 40
    assert moment(feed, "updated") == max(moment(entry, "updated") for entry in feed.findall(ATOM + "entry"))


def test_every_entry_is_whole_and_known_by_its_permanent_address(catalogue, client):
    entries = read(client).findall(ATOM + "entry")
    items = {f"{settings.SITE_URL}/id/{item.catalogue_number}/": item for item in catalogue.values()}
    assert {only(entry, "id").text for entry in entries} == set(items)
    for entry in entries:
        item = items[only(entry, "id").text]
        assert {child.tag.removeprefix(ATOM) for child in entry} - {DCTERMS + "created"} <= ENTRY_HAS
        assert only(entry, "title").text == item.title
        assert links(entry)["alternate"].get("href") == settings.SITE_URL + item.address
        assert moment(entry, "published") <= moment(entry, "updated")
        assert entry.find(DCTERMS + "created").text == item.date_text
        assert only(entry, "summary").get("type") == "html"
        kinds = [each.get("label") for each in entry.findall(ATOM + "category")]
        assert item.kind.name in kinds
        assert only(entry, "rights").text == item.rights.name


@pytest.mark.parametrize(
    "query",
    [
        "?q=библиотека",
        "?type=artifact",
        "?q=библиотека&type=artifact&from=1920&to=1969",
        "?library=belovo&library=gnbk",
        "?q=ъъъъъ",
    ],
)
def test_the_feed_holds_what_the_page_would_show(catalogue, client, query):
    feed = read(client, query)
    found = client.get(f"/api/catalogue/{query}&per_page=100").json()["results"]
    assert sorted(titles(feed)) == sorted(each["title"] for each in found)
    page = urlsplit(links(feed)["alternate"].get("href"))
    assert (page.path, parse_qs(page.query)) == ("/catalogue/", parse_qs(query[1:]))
    assert parse_qs(urlsplit(links(feed)["self"].get("href")).query) == parse_qs(query[1:])


def test_the_latest_published_comes_first_whatever_order_is_asked_for(catalogue, client):
    items = [catalogue[f"demo-{number:03}"] for number in (7, 21, 13)]
    for days, item in enumerate(items):
        at = timezone.now() + timedelta(days=3 - days)
        CatalogueItemPage.objects.filter(pk=item.pk).update(first_published_at=at)
    index_everywhere(CatalogueItemPage.objects.filter(pk__in=[item.pk for item in items]).specific())
    for query in ("", "?sort=title", "?page=3&per_page=5&view=list"):
        assert titles(read(client, query))[:3] == [item.title for item in items]


def test_the_feed_ends_after_fifty_entries(one_item, client):
    make_public(*(ItemFactory.create(kind=one_item.kind) for _number in range(52)))
    assert len(read(client).findall(ATOM + "entry")) == 50


def test_a_picture_is_shown_where_a_public_copy_is(db, client):
    shown = ItemFactory.create(published=True, with_picture=True)
    bare = ItemFactory.create(published=True)
    entries = {only(entry, "title").text: entry for entry in read(client).findall(ATOM + "entry")}
    with_picture, without = entries[shown.title], entries[bare.title]
    enclosure = links(with_picture)["enclosure"]
    copy = shown.lead_image.public_copies.get(file=enclosure.get("href").partition("/media/")[2])
    assert enclosure.get("href").startswith(settings.SITE_URL)
    assert (enclosure.get("type"), enclosure.get("length")) == ("image/webp", str(copy.byte_size))
    thumbnail = with_picture.find(MEDIA + "thumbnail")
    assert thumbnail.get("url") == enclosure.get("href")
    assert (thumbnail.get("width"), thumbnail.get("height")) == (str(copy.width), str(copy.height))
    assert enclosure.get("href") in only(with_picture, "summary").text
    assert "enclosure" not in links(without)
    assert "<img" not in only(without, "summary").text


def test_a_withdrawn_item_leaves_the_feed(one_item, client, public_item, head_curator):
    item = public_item("Снятая вещь")
    assert "Снятая вещь" in titles(read(client))
    withdraw(item, by=head_curator, reason="По просьбе семьи")
    assert "Снятая вещь" not in titles(read(client))


def test_nothing_of_people_or_of_service_is_told(one_item, client, public_item, head_curator):
    item = public_item("Приказ", description="Обычный приказ.")
    CatalogueItemPage.objects.filter(pk=item.pk).update(
        owner=head_curator, service_note="Позвонить внучке", withdrawal_reason="тайна"
    )
    text = client.get(ADDRESS).content.decode()
    for told in ("внучке", "тайна", head_curator.email):
        assert told not in text


def test_signs_that_xml_cannot_hold_do_not_break_the_feed(one_item, client, public_item):
    public_item("Вещь <b>&\x0b\x1f «с уголком»", description="a\x08b ]]> </p>", date_text="1930\x02-е")
    feed = read(client, "?q=%01%EF%BF%BE%0Bвещь&tag=%02")
    assert titles(feed) == ["Вещь <b>&   «с уголком»"]
    assert titles(read(client))


def test_an_empty_feed_is_valid_and_always_the_same(one_item, client):
    one, other = (client.get(f"{ADDRESS}?q=ъъъъ").content for _each in range(2))
    assert one == other
    feed = ElementTree.fromstring(one)
    assert moment(feed, "updated") == datetime(1970, 1, 1, tzinfo=UTC)


def test_an_unchanged_feed_is_not_made_again(one_item, client, public_item):
    first = client.get(ADDRESS)
    with CaptureQueriesContext(connection) as queries:
        again = client.get(ADDRESS, headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content, len(queries)) == (304, b"", 1)
    by_date = client.get(ADDRESS, headers={"If-Modified-Since": first["Last-Modified"]})
    assert (by_date.status_code, by_date["ETag"]) == (304, first["ETag"])
    later = public_item("Новая вещь")
    CatalogueItemPage.objects.filter(pk=later.pk).update(
        last_published_at=timezone.now() + timedelta(hours=1)
    )
    stale = {"If-None-Match": first["ETag"], "If-Modified-Since": first["Last-Modified"]}
    assert client.get(ADDRESS, headers=stale).status_code == 200
    dated = {"If-Modified-Since": first["Last-Modified"]}
    assert client.get(ADDRESS, headers=dated).status_code == 200


def test_the_title_says_what_is_followed(catalogue, client):
    title = only(read(client, "?q=село&type=artifact&from=1920&to=1969"), "title").text
    assert "«село»" in title
    assert "1920–1969" in title
