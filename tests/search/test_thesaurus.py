"""The thesaurus a curator edits: at work at once, said, and revocable."""

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from wagtail.contrib.search_promotions.models import Query, SearchPromotion

from catalogue.authorities.models import Place, PlaceName
from catalogue.search.models import ThesaurusEntry
from catalogue.search.thesaurus.shipped import load_thesaurus


def titles(client, **parameters):
    return [each["title"] for each in client.get("/api/catalogue/", parameters).json()["results"]]


def entry(words, also, **values):
    return ThesaurusEntry.objects.create(words=words, also=also, **values)


@pytest.fixture
def two(public_item):
    return [public_item("Шахта Центральная"), public_item("Судженские копи")]


def test_an_entry_works_as_soon_as_it_is_saved_and_no_longer_than_it_is_in_use(client, two):
    assert titles(client, q="рудник") == []
    known = entry("рудник", "шахта; копи", direction=ThesaurusEntry.Direction.ONE_WAY)
    assert len(titles(client, q="рудники")) == 2
    known.is_active = False
    known.save()
    assert titles(client, q="рудник") == []
    known.is_active = True
    known.save()
    known.delete()
    assert titles(client, q="рудник") == []


def test_both_ways_and_one_way(client, two):
    entry("копи", "шахта", direction=ThesaurusEntry.Direction.ONE_WAY)
    assert titles(client, q="копи") == ["Судженские копи", "Шахта Центральная"]
    assert titles(client, q="шахта") == ["Шахта Центральная"]
    ThesaurusEntry.objects.update(direction=ThesaurusEntry.Direction.BOTH_WAYS)
    entry("прочее", "иное")  # tells the processes, as an update past the signals does not
    assert titles(client, q="шахта") == ["Шахта Центральная", "Судженские копи"]


def test_the_words_themselves_come_before_their_synonyms(client, two):
    entry("шахта", "копи")
    assert titles(client, q="шахта")[0] == "Шахта Центральная"
    assert titles(client, q="копи")[0] == "Судженские копи"


def test_the_words_of_a_synonym_must_stand_near_each_other(client, public_item):
    public_item("Выдача новых книг на Южном участке")
    public_item("Выдача формуляров читателям, которые принесли много книг")
    entry("книговыдача", "выдача книг")
    assert titles(client, q="книговыдача") == ["Выдача новых книг на Южном участке"]
    assert len(titles(client, q="выдача книг")) == 2


def test_synonyms_of_several_words_go_along_with_other_words_and_without_some(client, public_item):
    public_item("Дворец культуры шахтёров в Осинниках")
    public_item("Дворец культуры в Белове")
    public_item("Культура чтения, дворец пионеров в Белове")
    entry("ДК", "дворец культуры; дом культуры")
    assert titles(client, q="ДК Белово") == ["Дворец культуры в Белове"]
    assert titles(client, q="ДК -Белово") == ["Дворец культуры шахтёров в Осинниках"]
    assert len(titles(client, q='ДК OR "дворец пионеров"')) == 3
    assert titles(client, q='ДК "в Осинниках"') == ["Дворец культуры шахтёров в Осинниках"]


def test_the_page_says_what_else_was_looked_for_and_lets_go_of_it(client, two):
    entry("шахта", "копи; рудник")
    soup = BeautifulSoup(client.get("/catalogue/", {"q": "шахта"}).content, "html.parser")
    line = soup.select_one(".remark-line")
    assert line.get_text(" ", strip=True).startswith("Искали также: копи , рудник")
    exact = BeautifulSoup(client.get(line.a["href"]).content, "html.parser")
    assert exact.select_one("[data-total]")["data-total"] == "1"
    usual = exact.select_one(".remark-line a")["href"]
    assert "exact" not in usual
    assert exact.select_one("form.browse input[name=exact]")["value"] == "words"


def test_names_of_a_place_in_time_are_synonyms(client, public_item):
    place = Place.objects.create(name="Новокузнецк")
    public_item("Письмо из Сталинска")
    assert titles(client, q="Новокузнецк") == []
    PlaceName.objects.create(place=place, name="Сталинск", year_from=1932, year_to=1961)
    assert titles(client, q="Новокузнецка") == ["Письмо из Сталинска"]


def test_the_shipped_entries_are_loaded_once_and_never_overwrite(db):
    assert load_thesaurus() > 100
    ThesaurusEntry.objects.filter(words="ЦБС").update(also="центр")
    assert load_thesaurus() == 0
    assert ThesaurusEntry.objects.get(words="ЦБС").also == "центр"


@pytest.mark.parametrize("field", ["words", "also"])
def test_an_entry_needs_a_word_on_both_sides(field, db):
    values = {"words": "шахта", "also": "копи", field: " ;; "}
    with pytest.raises(ValidationError) as refused:
        ThesaurusEntry(**values).full_clean()
    assert field in refused.value.message_dict


def test_what_the_curator_recommends_comes_first_in_any_word_form(client, public_item):
    for title in ("Шкаф каталожный", "Каталожный ящик", "Полка"):
        public_item(title)
    shelf = public_item("Витрина")
    assert titles(client, q="шкаф") == ["Шкаф каталожный"]
    promoted = SearchPromotion.objects.create(query=Query.get("шкафы"), page=shelf, sort_order=0)
    assert titles(client, q="шкафом") == ["Витрина", "Шкаф каталожный"]
    assert titles(client, q="шкаф каталожный") == ["Шкаф каталожный"]
    assert titles(client, q="шкаф", type="artifact") == []
    promoted.delete()
    assert titles(client, q="шкаф") == ["Шкаф каталожный"]


def test_a_recommended_item_that_left_the_catalogue_is_not_shown(client, public_item):
    shelf = public_item("Витрина")
    SearchPromotion.objects.create(query=Query.get("шкаф"), page=shelf, sort_order=0)
    assert titles(client, q="шкаф") == ["Витрина"]
    shelf.refresh_from_db()
    shelf.unpublish()
    assert titles(client, q="шкаф") == []
