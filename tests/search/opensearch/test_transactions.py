"""Two systems, one truth: the server learns of a change after its commit, and never of one undone."""

from importlib import import_module

import pytest
from django.db import transaction
from django.test import override_settings

from catalogue.models import CatalogueItemPage
from catalogue.search.expressions import Word
from catalogue.search.index.documents import ItemTexts
from catalogue.search.index.tables import TABLE, text_table
from catalogue.search.index.writing import index_items
from catalogue.search.keeping import index_everywhere
from catalogue.search.rebuilding import rebuild_items
from museum.settings.search import search_server
from tests.search.conftest import new_public_item
from tests.search.opensearch.fake.server import FakeOpenSearch, running
from tests.search.test_two_processes import *  # noqa: F403 - what processes keep in memory stays right, too

pytestmark = pytest.mark.opensearch


@pytest.fixture(autouse=True)
def server():
    """A fake server."""
    fake = FakeOpenSearch()
    with running(fake) as url, override_settings(SEARCH_SERVER=search_server(f"{url}/museum")):
        yield fake


def hits(word):
    return text_table().hits(Word((word,))).tolist()


def test_what_is_undone_never_reaches_the_server(own_database, server):
    item = new_public_item("Шкаф")
    asked = len(server.asked)
    with transaction.atomic():
        CatalogueItemPage.objects.filter(pk=item.pk).update(title="Комод")
        index_items([item.pk])
        transaction.set_rollback(True)
    assert len(server.asked) == asked
    assert (hits("шкаф"), hits("комод")) == ([item.pk], [])


def test_what_is_committed_is_found_at_once(own_database):
    item = new_public_item("Шкаф")
    with transaction.atomic():
        CatalogueItemPage.objects.filter(pk=item.pk).update(title="Комод")
        index_items([item.pk])
        assert hits("комод") == []
    assert (hits("шкаф"), hits("комод")) == ([], [item.pk])
    item.delete()
    assert hits("комод") == []


def test_an_order_that_comes_too_late_changes_nothing(own_database):
    server_index = import_module("catalogue.search.index.server_index")  # needs the client
    item = new_public_item("Шкаф")
    index = server_index.ServerIndex(TABLE)
    late = ItemTexts(item.pk, ("Комод",), (), (), ())
    index.send([server_index.storing(late, 0), server_index.removing(item.pk, 0)])
    index.refresh()
    assert (hits("шкаф"), hits("комод")) == ([item.pk], [])


def test_the_old_index_answers_until_the_new_one_is_whole(own_database, server):
    item = new_public_item("Шкаф")
    former = server.aliases[f"museum_{TABLE}"]

    def still_found(*_progress):
        assert server.aliases[f"museum_{TABLE}"] == former
        assert hits("шкаф") == [item.pk]

    rebuild_items(still_found)
    assert server.aliases[f"museum_{TABLE}"] != former
    assert [name for name in server.indexes if TABLE in name] == list(server.aliases[f"museum_{TABLE}"])
    assert hits("шкаф") == [item.pk]


def test_a_save_during_a_rebuild_is_found_at_once_and_does_not_wait_for_all_the_rest(
    own_database, server, monkeypatch
):
    monkeypatch.setattr("catalogue.search.index.catching_up.FEW", 2)
    monkeypatch.setattr("catalogue.search.rebuilding.CHUNK", 4)
    items = [new_public_item(f"Шкаф {number}") for number in range(8)]
    sent = []

    def change_meanwhile(*_progress):
        if sent:
            return
        monkeypatch.setattr(
            "catalogue.search.index.catching_up.is_waiting", lambda task: True
        )  # the worker will come
        CatalogueItemPage.objects.filter(pk=items[0].pk).update(title="Сундук")
        before = len(server.asked)
        index_everywhere(CatalogueItemPage.objects.filter(pk=items[0].pk).specific())
        sent.extend(body for _method, path, body in server.asked[before:] if path.endswith("itemtext/_bulk"))
        assert hits("сундук") == [items[0].pk]

    rebuild_items(change_meanwhile)
    assert len(sent) == 1
    assert [line["index"]["_id"] for line in sent[0] if "index" in line] == [str(items[0].pk)]
    assert (hits("сундук"), len(hits("шкаф"))) == ([items[0].pk], 7)
