"""Rows in bulk are what the services would have left, and the search finds them all."""

from collections.abc import Iterator

import pytest
from django.core.exceptions import ValidationError
from django.core.signals import request_finished, request_started
from django.db import close_old_connections

from catalogue.bench.calls import Application
from catalogue.bench.cases import Case
from catalogue.bench.corpus.key import Key
from catalogue.bench.truth import found_by, hits_of
from catalogue.models import CatalogueIndexPage, CatalogueItemPage
from catalogue.search.rebuilding import rebuild_items
from catalogue.search.thesaurus.lexicon import Lexicon
from catalogue.search.understanding import understand
from tests.bench.conftest import ITEMS, Museum, grow

pytestmark = pytest.mark.django_db
OFTEN = 5


def numbers_found(word: str) -> set[int]:
    keys = hits_of(found_by(Case("", "", {"q": word})))
    return set(CatalogueItemPage.objects.filter(pk__in=keys).values_list("number", flat=True))


def words_met_often(key: Key) -> list[str]:
    """By the alphabet, without those that mean time: «довоенный» asks for years and not for the word."""
    often = (word for word in sorted(key.words) if len(key.items_with(word)) >= OFTEN and "-" not in word)
    return [word for word in often if not understand(word, Lexicon([])).time]


def test_the_pages_are_whole(museum: Museum) -> None:
    index = CatalogueIndexPage.objects.get()
    items = CatalogueItemPage.objects.child_of(index).in_catalogue()
    assert items.count() == ITEMS
    for item in [each.specific for each in items.order_by("number")[:40]]:
        try:
            item.full_clean()
        except ValidationError as error:
            pytest.fail(f"{item.title}: {error.message_dict}")


def test_saving_an_item_anew_changes_nothing_that_was_understood(museum: Museum) -> None:
    for item in [each.specific for each in CatalogueItemPage.objects.order_by("number")[:40]]:
        understood = (item.year_from, item.year_to, item.date_precision, item.period_id, item.accession_slug)
        item.save()
        assert understood == (
            item.year_from,
            item.year_to,
            item.date_precision,
            item.period_id,
            item.accession_slug,
        )


def test_the_search_finds_what_the_author_knows(museum: Museum) -> None:
    _corpus, key, _tables = museum
    asked = words_met_often(key)[:150]
    recalls = []
    for word in asked:
        wanted = key.items_with(word)
        recalls.append(len(wanted & numbers_found(word)) / len(wanted))
    assert len(asked) == 150
    lost = {word: recall for word, recall in zip(asked, recalls, strict=True) if recall < 1}
    assert sum(recalls) / len(recalls) >= 0.99, lost


def test_the_phrase_is_found_where_it_was_planted_and_nowhere_else(museum: Museum) -> None:
    assert numbers_found("«передвижной фонд»") == museum[1].phrase


def test_a_foreign_twin_has_the_hits_of_its_word(museum: Museum) -> None:
    assert numbers_found("bibliothecarius") == numbers_found("работник")


@pytest.fixture
def application() -> Iterator[Application]:
    """The site as it is called without Django's test client, which would spare the connection of the test."""
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    yield Application()
    for signal in signals:
        signal.connect(close_old_connections)


ADDRESSES = [
    {},
    {"q": "работник"},
    {"q": "«передвижной фонд»"},
    {"from": "1930", "to": "1945"},
    {"library": "belovo", "q": "собрание"},
]


def test_a_page_costs_as_many_queries_among_a_thousand_items(
    museum: Museum, application: Application
) -> None:
    before = [application.queries_of("/catalogue/", **params) for params in ADDRESSES]
    grow(museum, 700, after=ITEMS)
    after = [application.queries_of("/catalogue/", **params) for params in ADDRESSES]
    assert CatalogueItemPage.objects.count() == 1000
    assert before == after


def test_the_index_can_be_filled_twice(museum: Museum) -> None:
    before = numbers_found("чертёж")
    assert rebuild_items(lambda *told: None) == CatalogueItemPage.objects.in_catalogue().count()
    assert numbers_found("чертёж") == before
