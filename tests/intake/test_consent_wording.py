"""The consent and the public page say the same of a withdrawal, and name an address to write to."""

import pytest
from django.test import Client

from catalogue.intake.completeness import current_consent_text
from catalogue.models import MuseumSettings, StandardPage

pytestmark = pytest.mark.django_db
KEPT = "После отзыва музей удалит ваши данные, кроме тех, что стоят в уже составленных актах"
ADDRESS = "museum@example.org"


@pytest.fixture
def reachable_museum() -> None:
    museum = MuseumSettings.load()
    museum.email = ADDRESS
    museum.save()


def test_a_withdrawal_is_said_in_one_way() -> None:
    text = current_consent_text()
    assert text is not None
    assert KEPT in text.body
    assert KEPT in StandardPage.objects.get(slug="personal-data").introduction


@pytest.mark.parametrize(("address", "times"), [("/personal-data/", 2), ("/about/", 2), ("/", 1)])
def test_the_address_to_write_to_stands_on_the_page_and_in_every_footer(
    client: Client, reachable_museum: None, address: str, times: int
) -> None:
    assert client.get(address).content.decode().count(f'href="mailto:{ADDRESS}"') == times
