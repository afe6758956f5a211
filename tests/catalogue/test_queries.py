"""Every public page asks the database the same number of questions, however much it shows."""

from collections.abc import Callable

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from catalogue.accounts.models import LibraryNetwork
from catalogue.authorities.models import Place, Vocabulary
from catalogue.models import (
    CatalogueItemPage,
    ExhibitionEntry,
    ExhibitionIndexPage,
    ExhibitionPage,
    ExhibitionRule,
)
from catalogue.services.items import AgentDraft, ImageDraft, publish
from tests.catalogue.conftest import ALT_TEXT, term

# Wagtail's own way down the tree is in these numbers: site, root, restrictions, the page and its parents
MOST = {
    "/": 16,
    "/libraries/": 10,
    "/libraries/mezhdurechensk/": 18,
    "/exhibitions/": 10,
    "/exhibitions/sorok-knig/": 16,
    "/wanted/": 10,
    "/about/": 9,
}
MOST_FOR_AN_ITEM = 8

Make = Callable[..., CatalogueItemPage]


def queries(client: Client, address: str) -> int:
    client.get(address)  # what a process remembers for good, such as content types, is learnt here
    cache.clear()
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


@pytest.fixture
def rich(
    published: Make, image: Callable[..., object], network: LibraryNetwork
) -> Callable[[int], CatalogueItemPage]:
    """Makes an item with as many of everything as asked."""

    def make(many: int) -> CatalogueItemPage:
        return published(
            network=network,
            themes=[term(Vocabulary.THEME, "likbez")],
            tags=[f"метка {n}" for n in range(many)],
            places=list(Place.objects.all()[:many]),
            agents=[AgentDraft(as_written=f"Автор {n}") for n in range(many)],
            images=[ImageDraft(image=image(f"rgb({n},{many},9)"), alt_text=ALT_TEXT) for n in range(many)],
        )

    return make


@pytest.fixture
def exhibition(museum: None) -> ExhibitionPage:
    page = ExhibitionPage(title="Сорок книг на подводе", slug="sorok-knig")
    ExhibitionIndexPage.objects.get().add_child(instance=page)
    ExhibitionRule.objects.create(page=page, theme=term(Vocabulary.THEME, "likbez"))
    return page


def test_pages_of_lists_ask_as_much_of_nine_items_as_of_two(
    rich: Callable[[int], CatalogueItemPage], exhibition: ExhibitionPage, network_pages: None, client: Client
) -> None:
    for each in (rich(1), rich(1)):
        ExhibitionEntry.objects.create(page=exhibition, item=each)
    of_two = {address: queries(client, address) for address in MOST}
    for _each in range(7):
        rich(1)
    of_nine = {address: queries(client, address) for address in MOST}

    assert of_nine == of_two
    assert {address: number for address, number in of_nine.items() if number > MOST[address]} == {}


def test_an_items_page_asks_as_much_of_five_of_everything_as_of_one(
    rich: Callable[[int], CatalogueItemPage], client: Client
) -> None:
    one, five = rich(1), rich(5)

    of_one = queries(client, one.address)

    assert queries(client, five.address) == of_one
    assert of_one <= MOST_FOR_AN_ITEM


def test_an_item_shows_its_neighbours_and_its_kin(published: Make, client: Client) -> None:
    before, page, after = (published(title=title) for title in ("Первый", "Второй", "Третий"))

    context = client.get(page.address).context

    assert (context["older"]["url"], context["newer"]["url"]) == (before.address, after.address)
    assert {card.title for card in context["related"]} == {"Первый", "Третий"}
    publish(page, by=None)
    assert len(client.get(page.address).context["changes"]) == 2
