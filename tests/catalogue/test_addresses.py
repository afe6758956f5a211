"""What the addresses of the contract answer."""

from collections.abc import Callable

import pytest
from django.conf import settings
from django.test import Client

from catalogue.models import CatalogueItemPage
from catalogue.services.items import withdraw

Make = Callable[..., CatalogueItemPage]
REASON = "По просьбе семьи награждённого"


def test_a_published_item_answers_at_its_address(published: Make, client: Client) -> None:
    page = published(title="Дневник избача", description="Записи о громких читках.")

    answer = client.get(page.address)

    assert answer.status_code == 200
    assert "<h1>Дневник избача</h1>" in answer.content.decode()
    assert f'<meta property="og:url" content="{settings.SITE_URL}{page.address}">' in answer.content.decode()


def test_the_permanent_address_leads_to_the_page(published: Make, client: Client) -> None:
    page = published()

    answer = client.get("/id/000001/")

    assert (answer.status_code, answer["Location"]) == (301, page.address)


def test_the_accession_number_leads_to_the_page(published: Make, client: Client) -> None:
    page = published(accession_number="МБК КП-21/1")

    answer = client.get("/id/kp-21-1/")

    assert (answer.status_code, answer["Location"]) == (301, page.address)


@pytest.mark.parametrize("address", ["/catalogue/{slug}/", "/id/000001/", "/id/kp-21-1/"])
def test_a_draft_answers_nowhere(draft: Make, client: Client, address: str) -> None:
    page = draft(accession_number="МБК КП-21/1")

    assert client.get(address.format(slug=page.slug)).status_code == 404


@pytest.mark.parametrize("address", ["/catalogue/{slug}/", "/id/000001/", "/id/kp-21-1/"])
def test_a_withdrawn_item_leaves_a_tombstone(published: Make, client: Client, address: str) -> None:
    page = published(accession_number="МБК КП-21/1", description="Тайна", title="Значок")
    withdraw(page, by=None, reason=REASON)

    answer = client.get(address.format(slug=page.slug))

    assert answer.status_code == 410
    text = answer.content.decode()
    assert "Значок" in text
    assert "По" in text
    assert "семьи" in text
    assert "Тайна" not in text
    assert "noindex" in text


@pytest.mark.parametrize(
    "address", ["/catalogue/nothing-000009/", "/id/000009/", "/id/kp-9-9/", "/id/9/", "/nowhere/"]
)
def test_what_is_not_there_answers_404_in_words(museum: None, client: Client, address: str) -> None:
    answer = client.get(address)

    assert answer.status_code == 404
    assert "Этой карточки нет" in answer.content.decode()


def test_a_post_to_a_public_address_is_refused(published: Make, client: Client) -> None:
    assert client.post(published().address).status_code == 405
