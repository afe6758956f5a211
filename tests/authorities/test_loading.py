"""Vocabularies, networks and places as data."""

from io import StringIO

import pytest
from django.core.management import call_command

from catalogue.accounts.models import LibraryNetwork
from catalogue.authorities.models import Event, Place, PlaceName, Term, TermLabel, Vocabulary
from catalogue.authorities.vocabulary_files import rows_of

SIZES = {
    Vocabulary.KIND: 109 + 5,
    Vocabulary.THEME: 70,
    Vocabulary.PERIOD: 9,
    Vocabulary.CONDITION: 6,
    Vocabulary.ACQUISITION: 9,
    Vocabulary.AUTHENTICITY: 7,
    Vocabulary.RIGHTS: 12 + 5,
}

pytestmark = pytest.mark.django_db


def load() -> str:
    said = StringIO()
    call_command("load_vocabularies", stdout=said, no_color=True)
    return said.getvalue()


@pytest.mark.parametrize(("vocabulary", "size"), SIZES.items())
def test_a_vocabulary_has_every_term_of_the_domain(vocabulary: Vocabulary, size: int) -> None:
    load()
    assert Term.objects.filter(vocabulary=vocabulary, children__isnull=True).count() == size


def test_all_networks_and_places_are_loaded() -> None:
    load()
    assert (LibraryNetwork.objects.count(), Place.objects.count()) == (37, 34)
    assert LibraryNetwork.objects.get(slug="krapivinsky").kind == "district"


def test_the_command_says_in_russian_what_it_did() -> None:
    assert load() == (
        "Справочники заполнены. Добавлено: 304 термина, 37 библиотечных систем, 34 места, 25 событий, "
        "224 статьи словаря поиска.\n"
    )


def test_a_second_load_changes_nothing() -> None:
    load()
    before = [
        list(model.objects.order_by("pk").values())
        for model in (Term, TermLabel, LibraryNetwork, Place, PlaceName, Event)
    ]
    assert load() == "Справочники уже заполнены, ничего не изменено.\n"
    after = [
        list(model.objects.order_by("pk").values())
        for model in (Term, TermLabel, LibraryNetwork, Place, PlaceName, Event)
    ]
    assert after == before


def test_what_a_curator_edited_outlives_a_load() -> None:
    load()
    Term.objects.filter(slug="likbez").update(name="ликвидация неграмотности", is_active=False)
    Term.objects.filter(slug="izbach").delete()
    load()
    edited = Term.objects.get(slug="likbez")
    assert (edited.name, edited.is_active) == ("ликвидация неграмотности", False)
    assert Term.objects.filter(slug="izbach").exists()


def test_the_names_of_a_place_know_their_years() -> None:
    load()
    names = PlaceName.objects.filter(place__slug="novokuznetsk").values_list("name", "year_from", "year_to")
    assert set(names) == {("Кузнецк", None, 1931), ("Новокузнецк", 1931, 1932), ("Сталинск", 1932, 1961)}


def test_periods_are_open_at_both_ends_of_history() -> None:
    load()
    periods = Term.objects.filter(vocabulary=Vocabulary.PERIOD).values_list("year_from", "year_to")
    assert periods.first() == (None, 1916)
    assert periods.last() == (2010, None)


def test_only_public_domain_and_open_licences_allow_downloading() -> None:
    load()
    allowed = Term.objects.filter(vocabulary=Vocabulary.RIGHTS, allows_download=True)
    assert set(allowed.values_list("slug", flat=True)) == {"public-domain", "cc0", "cc-by", "cc-by-sa"}
    assert not Term.objects.get(slug="noc-us").is_active


def test_every_event_has_a_year_and_its_place_is_known() -> None:
    load()
    named = {row["slug"]: row["place"] for row in rows_of("events.csv")}
    for event in Event.objects.select_related("place"):
        assert event.year_from, event
        assert (event.place.slug if event.place else "") == named[event.slug]


def test_the_doubt_of_the_sources_is_said() -> None:
    load()
    assert "по-разному: 7 июня" in Event.objects.get(slug="shcheglovsk-biblioteka-1920").description
    oldest = Event.objects.filter(slug__in=["kuznetsk-chitalnya-1896", "mariinsk-obshchestvo-1901"])
    assert all("спор не решает" in event.description for event in oldest)


def test_an_event_edited_in_the_cms_outlives_a_load() -> None:
    load()
    Event.objects.filter(slug="bzhk-1993").update(title="«Библиотечная жизнь Кузбасса», № 1")
    load()
    assert Event.objects.get(slug="bzhk-1993").title == "«Библиотечная жизнь Кузбасса», № 1"
