"""A stranger's page is remembered while nothing it shows has changed; a person's never is."""

import gzip

import pytest
from django.core.cache import caches
from django.db import connection
from django.test.utils import CaptureQueriesContext

from catalogue.accounts.models import User
from catalogue.digital.models import PublicCopy
from catalogue.models import MuseumSettings
from catalogue.search.models import EmptySearch, ThesaurusEntry

KNOWN = 1


@pytest.fixture(autouse=True)
def pages(settings, db):
    settings.CACHES = {
        **settings.CACHES,
        "pages": {
            "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
            "LOCATION": "remembered in a test",
        },
    }
    caches["pages"].clear()
    yield
    caches["pages"].clear()


def cost(client, address, **headers):
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(address, **headers)
    assert answer.status_code == 200
    return len(queries)


@pytest.mark.parametrize(
    "address", ["/catalogue/?q=шкаф", "/api/catalogue/?q=шкаф", "/suggest/?q=шк", "/catalogue/values/kind/"]
)
def test_the_same_page_again_costs_one_query(client, public_item, address):
    public_item("Шкаф каталожный")
    first = client.get(address)
    again = client.get(address)
    assert again.content == first.content
    assert again.headers["Content-Type"] == first.headers["Content-Type"]
    assert cost(client, address) == KNOWN


def test_a_browser_that_has_the_page_is_told_so(client, public_item):
    public_item("Шкаф каталожный")
    first = client.get("/catalogue/?q=шкаф")
    unchanged = client.get("/catalogue/?q=шкаф", headers={"If-None-Match": first.headers["ETag"]})
    assert (unchanged.status_code, unchanged.content) == (304, b"")
    public_item("Шкаф книжный")
    changed = client.get("/catalogue/?q=шкаф", headers={"If-None-Match": first.headers["ETag"]})
    assert changed.status_code == 200


def test_a_compressed_page_is_the_same_page(client, public_item):
    public_item("Шкаф каталожный")
    plain = client.get("/catalogue/?q=шкаф").content
    packed = client.get("/catalogue/?q=шкаф", headers={"Accept-Encoding": "gzip"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == plain


def test_every_change_of_what_is_shown_is_seen_at_once(
    client, public_item, picture, django_capture_on_commit_callbacks
):
    shelf = public_item("Шкаф каталожный")
    client.get("/catalogue/?q=шкаф")

    def seen_anew(change):
        with django_capture_on_commit_callbacks(execute=True):
            change()
        return cost(client, "/catalogue/?q=шкаф") > KNOWN

    assert seen_anew(lambda: ThesaurusEntry.objects.create(words="шкаф", also="полка"))
    assert seen_anew(MuseumSettings.objects.create().save)
    assert seen_anew(
        lambda: PublicCopy.objects.create(
            image=picture, width_limit=640, file="a.webp", width=1, height=1, byte_size=1
        )
    )
    shelf.refresh_from_db()
    assert seen_anew(shelf.unpublish)
    assert "Найдено 0" in client.get("/catalogue/?q=шкаф").content.decode()


def test_the_low_vision_version_is_another_page(client, public_item):
    public_item("Шкаф каталожный")
    usual = client.get("/catalogue/").content
    client.cookies["appearance"] = "size:3"
    assert client.get("/catalogue/").content != usual


def test_a_person_with_a_session_is_answered_anew_and_not_remembered(client, public_item):
    public_item("Шкаф каталожный")
    client.force_login(User.objects.create_user("someone@library.example", "a long password"))
    own = client.get("/catalogue/")
    assert "Выйти" in own.content.decode()
    assert "no-store" in own.headers["Cache-Control"]
    client.logout()
    client.cookies.clear()
    assert "Выйти" not in client.get("/catalogue/").content.decode()


def test_a_search_in_vain_is_counted_every_time(client, public_item):
    public_item("Шкаф каталожный")
    for _time in range(3):
        client.get("/catalogue/?q=крокодил")
    assert EmptySearch.objects.get().times == 3


def test_endless_addresses_are_answered_and_not_kept(client, public_item):
    public_item("Шкаф каталожный")
    address = "/catalogue/?q=шкаф&junk=" + "x" * 2000
    assert cost(client, address) > KNOWN
    assert cost(client, address) > KNOWN
