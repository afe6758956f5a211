"""The pages of the contributing networks."""

from collections.abc import Callable

from django.test import Client

from catalogue.accounts.models import LibraryNetwork
from catalogue.authorities.models import CorporateBody, CorporateBodyName
from catalogue.models import CatalogueItemPage

Make = Callable[..., CatalogueItemPage]


def test_the_networks_stand_in_three_groups_with_their_numbers_of_public_records(
    published: Make, draft: Make, network: LibraryNetwork, network_pages: None, client: Client
) -> None:
    published(network=network)
    draft(network=network)

    context = client.get("/libraries/").context

    assert [len(group["networks"]) for group in context["groups"]] == [3, 16, 18]
    counts = {each["url"]: each["count"] for group in context["groups"] for each in group["networks"]}
    assert counts["/libraries/mezhdurechensk/"] == 1
    assert (sum(counts.values()), context["total_items"]) == (1, 1)


def test_a_network_shows_its_records_its_years_and_its_neighbours(
    published: Make, network: LibraryNetwork, network_pages: None, client: Client
) -> None:
    published(network=network, date_text="1927–1929")
    published(network=network, date_text="1978")
    published(date_text="1900")

    context = client.get("/libraries/mezhdurechensk/").context

    assert (context["total"], context["years"], len(context["items"])) == (2, "1927–1978", 2)
    assert len(context["neighbours"]) == 5
    assert context["neighbours"][0]["url"] == "/libraries/myski/"
    assert context["catalogue_url"] == "/catalogue/?library=mezhdurechensk"


def test_names_of_a_networks_libraries_come_oldest_first_and_undated_last(
    network: LibraryNetwork, network_pages: None, client: Client
) -> None:
    body = CorporateBody.objects.create(slug="mibs", name="МИБС", network=network, year_from=1980)
    CorporateBodyName.objects.create(body=body, name="Изба-читальня", year_from=1927, year_to=1929)
    CorporateBodyName.objects.create(body=body, name="Читальня")

    genealogy = client.get("/libraries/mezhdurechensk/").context["genealogy"]

    assert genealogy[0]["years"] == "1927–1929"
    assert [each["name"] for each in genealogy] == ["Изба-читальня", "МИБС", "Читальня"]
