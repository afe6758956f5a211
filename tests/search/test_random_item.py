"""«Случайный предмет»: chance picks among what the filter lets through."""

import pytest
from django.utils import timezone

from catalogue.models import CatalogueItemPage
from catalogue.search.keeping import index_everywhere

MANY = 40  # enough for a choice of two: the odds that one never comes are 1 : 10¹²


@pytest.fixture
def picked(client):
    """Where a number of presses lead, without the site."""

    def picked(query="", times=MANY):
        return {client.get(f"/catalogue/random/?{query}")["Location"] for _time in range(times)}

    return picked


def test_every_public_item_may_come(picked, public_item):
    items = [public_item(title) for title in ["Альбом", "Дневник"]]
    assert picked() == {item.address for item in items}


def test_only_what_the_filter_lets_through_comes(picked, public_item):
    public_item("Альбом")
    stamp = public_item("Штамп", item_type="artifact", date_text="1950-е гг.")
    for query in ["type=artifact", "q=штампы", "from=1950&to=1959", "type=artifact&page=7&unknown=1"]:
        assert picked(query) == {stamp.address}, query


def test_a_bad_value_is_left_out_as_everywhere(picked, public_item):
    item = public_item("Альбом")
    assert picked("kind=net-takogo&from=abc&page=-1&sort=weight", times=3) == {item.address}


@pytest.mark.parametrize("state", [{"live": False}, {"withdrawn_at": timezone.now()}])
def test_what_is_not_public_never_comes(picked, public_item, state):
    hidden, shown = public_item("Альбом"), public_item("Дневник")
    CatalogueItemPage.objects.filter(pk=hidden.pk).update(**state)
    index_everywhere([hidden])
    assert picked() == {shown.address}


def test_what_the_index_has_not_heard_of_leads_to_the_list(client, public_item):
    item = public_item("Альбом")
    CatalogueItemPage.objects.filter(pk=item.pk).update(live=False)
    assert client.get("/catalogue/random/")["Location"] == "/catalogue/"


def test_an_empty_list_leads_back_to_itself_where_it_is_explained(client, public_item):
    public_item("Альбом")
    answer = client.get("/catalogue/random/", {"q": "ъъъ", "type": "artifact", "page": "3"}, follow=True)
    address, status = answer.redirect_chain[0]
    assert (status, address) == (302, "/catalogue/?q=%D1%8A%D1%8A%D1%8A&type=artifact")
    assert answer.status_code == 200


def test_no_query_makes_the_address_too_long_for_a_proxy(client, db):
    answer = client.get("/catalogue/random/", {"q": "ъ" * 100_000, "kind": ["x" * 900] * 500})
    assert len(answer["Location"]) < 16_000


def test_chance_is_not_remembered_and_not_listed(client, public_item):
    public_item("Альбом")
    answer = client.get("/catalogue/random/")
    assert "no-store" in answer["Cache-Control"]
    assert answer.status_code == 302
    link = client.get("/catalogue/?type=document").content.decode()
    assert 'rel="nofollow" href="/catalogue/random/?type=document"' in link


def test_chance_costs_the_same_for_one_and_for_many(client, public_item, django_assert_max_num_queries):
    for _each in range(6):
        public_item("Вещь")
    client.get("/catalogue/random/")
    with django_assert_max_num_queries(2):  # the version of the index, the slug
        client.get("/catalogue/random/")
