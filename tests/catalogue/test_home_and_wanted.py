"""The first page and what the museum is looking for."""

from collections.abc import Callable

from django.test import Client

from catalogue.authorities.models import Vocabulary
from catalogue.models import CatalogueItemPage, HomePage, WantedEntry, WantedPage
from catalogue.services.items import withdraw
from tests.catalogue.conftest import term

Make = Callable[..., CatalogueItemPage]


def home(client: Client) -> dict[str, object]:
    return client.get("/").context


def test_an_empty_museum_has_a_first_page(db: None, client: Client) -> None:
    context = home(client)

    assert (context["total_items"], context["front"], context["new_items"]) == (0, None, [])


def test_guide_cards_lead_to_the_periods_with_their_numbers(
    published: Make, draft: Make, client: Client
) -> None:
    published(date_text="1924")
    published(date_text="б. д.")
    draft(date_text="1925")

    context = home(client)

    assert context["total_items"] == 2
    assert len(context["periods"]) == 9
    second = context["periods"][1]
    assert second == {
        "years": "1917–1929",
        "title": "Избы-читальни и ликбез",
        "url": "/catalogue/?period=1917-1929",
        "count": 1,
    }


def test_the_chosen_item_stands_in_front_as_long_as_it_is_public(published: Make, client: Client) -> None:
    chosen, latest = published(title="Избранный"), published(title="Новый")
    HomePage.objects.update(item_of_the_week=chosen)

    assert home(client)["front"]["title"] == "Избранный"
    assert [card.title for card in home(client)["new_items"]] == ["Новый"]

    withdraw(chosen, by=None, reason="По просьбе семьи")
    assert home(client)["front"]["title"] == latest.title


def test_the_commonest_themes_of_public_items_are_offered(
    published: Make, draft: Make, client: Client
) -> None:
    published(tags=["ликбез"])
    draft(tags=["избач"])

    assert [link.label for link in home(client)["popular"]] == ["ликбез"]


def test_a_gap_opens_the_deposit_form_with_its_kind(museum: None, client: Client) -> None:
    kind = term(Vocabulary.KIND, "prikaz")
    WantedEntry.objects.create(page=WantedPage.objects.get(), years="1941–1945", title="Приказы", kind=kind)

    wanted = client.get("/wanted/").context["wanted"]

    assert [(gap["title"], gap["url"]) for gap in wanted] == [
        ("Приказы", "/cabinet/deposits/new/?kind=prikaz")
    ]
    assert len(home(client)["wanted"]) == 1
