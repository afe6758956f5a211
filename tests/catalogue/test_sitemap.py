"""The map of the site: an index and parts of bounded size; only what is public, at a constant cost."""

from collections.abc import Callable
from xml.etree import ElementTree

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from catalogue import sitemaps
from catalogue.models import CatalogueItemPage, ExhibitionIndexPage, ExhibitionPage
from catalogue.services.items import withdraw

Make = Callable[..., CatalogueItemPage]
NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
MOST_QUERIES = {"/sitemap.xml": 3, "/sitemap-pages.xml": 2, "/sitemap-items-1.xml": 1}


def listed(client: Client, address: str) -> dict[str, str | None]:
    """The addresses named at an address, without the site, each with the day of its change."""
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer["Content-Type"] == "application/xml; charset=utf-8"
    assert answer["X-Robots-Tag"] == "noindex"
    found = {}
    for element in ElementTree.fromstring(answer.content):
        place, changed = element.find(f"{NAMESPACE}loc"), element.find(f"{NAMESPACE}lastmod")
        assert place is not None
        assert place.text is not None
        assert place.text.startswith(settings.SITE_URL)
        found[place.text.removeprefix(settings.SITE_URL)] = changed.text if changed is not None else None
    return found


def everything(client: Client) -> dict[str, str | None]:
    return {
        address: changed
        for part in listed(client, "/sitemap.xml")
        for address, changed in listed(client, part).items()
    }


def test_every_public_page_is_listed_once_and_answers(
    published: Make, client: Client, network_pages: None
) -> None:
    item = published(title="Приказ")
    exhibition = ExhibitionPage(title="Сорок книг", slug="sorok-knig")
    ExhibitionIndexPage.objects.get().add_child(instance=exhibition)

    found = everything(client)

    sections = {"/", "/catalogue/", "/exhibitions/", "/libraries/", "/wanted/", "/about/", "/api/"}
    assert sections | {item.address, exhibition.address, "/libraries/mezhdurechensk/"} <= set(found)
    assert found[item.address] == item.last_published_at.isoformat(timespec="seconds")
    for address in found:
        assert client.get(address).status_code == 200, address


def test_what_is_not_public_is_never_listed(
    published: Make, draft: Make, client: Client, museum: None
) -> None:
    private, gone = draft(title="Тайна"), withdraw(published(title="Значок"), by=None, reason="По просьбе")
    unready = ExhibitionPage(title="Не готова", slug="ne-gotova", live=False)
    ExhibitionIndexPage.objects.get().add_child(instance=unready)
    published()

    found = everything(client)

    assert not {private.address, gone.address, unready.address} & set(found)
    assert not [address for address in found if address.startswith(("/id/", "/cms/", "/cabinet/"))]


def test_parts_are_bounded_and_an_item_keeps_its_part(
    published: Make, client: Client, museum: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sitemaps, "MOST_ADDRESSES", 2)
    items = [published(title=f"Предмет {number}") for number in range(5)]
    parts = [f"/sitemap-items-{part}.xml" for part in (1, 2, 3)]

    assert [*listed(client, "/sitemap.xml")] == ["/sitemap-pages.xml", *parts]
    assert [list(listed(client, part)) for part in parts] == [
        [item.address for item in items[:2]],
        [item.address for item in items[2:4]],
        [items[4].address],
    ]
    withdraw(items[0], by=None, reason="По просьбе")
    assert list(listed(client, parts[1])) == [item.address for item in items[2:4]]
    withdraw(items[4], by=None, reason="По просьбе")
    assert [*listed(client, "/sitemap.xml")] == ["/sitemap-pages.xml", *parts[:2]]
    assert client.get(parts[2]).status_code == 404


def test_no_part_is_larger_than_asked() -> None:
    assert sitemaps.MOST_ADDRESSES <= 10_000


@pytest.mark.parametrize("part", ["0", "00", "-1", "99999", "100000", "9" * 40, "x", ""])
def test_a_part_there_is_not_answers_404(museum: None, client: Client, part: str) -> None:
    assert client.get(f"/sitemap-items-{part}.xml").status_code == 404


@pytest.mark.parametrize("address", MOST_QUERIES)
def test_a_part_costs_the_same_for_one_item_and_for_five(
    published: Make, client: Client, network_pages: None, address: str
) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        return len(queries)

    published()
    of_one = cost()
    for _each in range(4):
        published()
    assert cost() == of_one <= MOST_QUERIES[address]
