"""The fixed pages: planted by a migration, mended and followed by the service."""

from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.test import Client
from wagtail.models import Page, Site

from catalogue.accounts.models import LibraryNetwork
from catalogue.models import HomePage, LibraryNetworkPage, WantedPage
from catalogue.models.fixed_pages import SECTIONS
from catalogue.services.site_tree import ensure_network_pages, ensure_site_tree


def tree() -> list[tuple[str, str]]:
    return list(Page.objects.order_by("path").values_list("path", "slug"))


def test_a_new_installation_has_its_sections_and_no_welcome_page(db: None, client: Client) -> None:
    assert [slug for _path, slug in tree()] == ["root", "home", *(slug for _model, slug, _title in SECTIONS)]
    assert not any(Page.find_problems())
    for _model, slug, _title in SECTIONS:
        assert client.get(f"/{slug}/").status_code == 200
    assert client.get("/").status_code == 200


def test_the_site_answers_at_the_address_of_the_settings(db: None) -> None:
    site = Site.objects.get()

    assert f"{site.hostname}:{site.port}" == urlsplit(settings.SITE_URL).netloc
    assert site.root_page.specific == HomePage.objects.get()


def test_mending_a_whole_tree_changes_nothing(museum: None) -> None:
    before = tree()

    ensure_site_tree()

    assert tree() == before


def test_a_deleted_section_is_put_back(db: None) -> None:
    WantedPage.objects.get().delete()

    ensure_site_tree()

    assert WantedPage.objects.get().url == "/wanted/"
    assert not any(Page.find_problems())


def test_the_whole_tree_is_put_back(db: None) -> None:
    HomePage.objects.get().delete()

    ensure_site_tree()

    assert Site.objects.get().root_page.specific == HomePage.objects.get()
    assert HomePage.objects.get().get_children().count() == len(SECTIONS)


def test_every_network_gets_one_page_at_its_slug(museum: None, client: Client) -> None:
    assert ensure_network_pages() == LibraryNetwork.objects.count() == 37
    assert ensure_network_pages() == 0
    assert LibraryNetworkPage.objects.get(network__slug="gnbk").url == "/libraries/gnbk/"
    assert client.get("/libraries/gnbk/").status_code == 200


@pytest.mark.parametrize("page", ["nonsense", "0", "99", "-1"])
def test_a_bad_page_number_of_a_network_is_no_error(network_pages: None, client: Client, page: str) -> None:
    assert client.get("/libraries/gnbk/", {"page": page}).status_code == 200
