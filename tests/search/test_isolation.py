"""What is not public is in no result, no count and no answer."""

import pytest
from django.utils import timezone

from catalogue.authorities.models import Person
from catalogue.models import CatalogueItemPage, ItemPerson
from catalogue.search.keeping import index_everywhere

ADDRESSES = [
    "/api/catalogue/",
    "/api/catalogue/?q=читальня",
    "/api/catalogue/?q=000001",
    "/api/catalogue/?type=document",
]


@pytest.fixture
def hidden_item(public_item):
    item = public_item("Потаённая читальня", tags=["потаённое"])
    public_item("Городская читальня")
    return item


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize(
    "state", [{"live": False}, {"live": False, "withdrawn_at": "now"}, {"withdrawn_at": "now"}]
)
def test_a_draft_and_a_withdrawn_item_are_nowhere(client, hidden_item, address, state):
    values = {name: timezone.now() if value == "now" else value for name, value in state.items()}
    CatalogueItemPage.objects.filter(pk=hidden_item.pk).update(**values)
    index_everywhere([hidden_item])
    answer = client.get(address)
    assert "Потаённая" not in answer.content.decode()
    assert "потаённое" not in answer.content.decode()
    assert answer.json()["total"] == (0 if "000001" in address else 1)
    assert (
        sum(option["count"] for option in answer.json()["facets"]["kind"] if option["value"] == "protokol")
        <= 1
    )


def test_a_draft_is_not_reached_by_its_number(client, hidden_item):
    CatalogueItemPage.objects.filter(pk=hidden_item.pk).update(live=False)
    assert client.get("/catalogue/", {"q": hidden_item.catalogue_number}).status_code == 200


def test_service_notes_are_not_searched(client, public_item):
    public_item("Книга отзывов", service_note="телефон дарителя Звёздочкиной")
    assert client.get("/api/catalogue/?q=Звёздочкина").json()["total"] == 0


def test_a_living_person_without_consent_is_not_found_by_name(client, public_item):
    item = public_item("Книга отзывов")
    person = Person.objects.create(slug="strannikova", surname="Странникова", is_living=True)
    ItemPerson.objects.create(page=item, person=person)
    index_everywhere([item])
    assert client.get("/api/catalogue/?q=Странникова").json()["total"] == 0
    assert client.get("/api/catalogue/?person=strannikova").json()["messages"]
    person.is_living = False
    person.save()
    assert client.get("/api/catalogue/?q=Странникова").json()["total"] == 1
    assert client.get("/api/catalogue/?person=strannikova").json()["total"] == 1
