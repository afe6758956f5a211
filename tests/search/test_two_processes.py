"""What every process keeps in memory follows every change that any process makes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection, connections, transaction
from django.test import Client
from taggit.models import Tag

from catalogue.accounts.models import User
from catalogue.authorities.models import Term, Vocabulary
from catalogue.models import CatalogueItemPage
from catalogue.search.columns.current import current_columns
from catalogue.search.index.writing import index_items
from catalogue.search.keeping import index_everywhere
from catalogue.search.rebuilding import rebuild_items
from catalogue.services.items import withdraw

from .conftest import new_public_item

PROGRAM = Path(__file__).with_name("another_process.py")


def url_of(settings):
    if connection.vendor == "sqlite":
        return f"sqlite:///{settings['NAME']}"
    account = f"{settings['USER']}:{settings['PASSWORD']}".rstrip(":")
    return f"postgres://{account}@{settings['HOST']}:{settings['PORT']}/{settings['NAME']}"


@pytest.fixture
def the_other_process(own_database):
    """A second process on the same database: a function from an address to what it answers."""
    environment = {
        **os.environ,
        "DATABASE_URL": url_of(connections["default"].settings_dict),
        "PYTHONPATH": os.pathsep.join(sys.path),
        "PYTHONWARNINGS": "ignore",
    }
    process = subprocess.Popen(
        [sys.executable, str(PROGRAM)],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )

    def ask(address):
        process.stdin.write(address + "\n")
        process.stdin.flush()
        return json.loads(process.stdout.readline())

    yield ask
    process.stdin.close()
    assert process.wait(timeout=20) == 0


def test_another_process_counts_what_this_one_saves_publishes_withdraws_and_changes_in_bulk(
    own_database, the_other_process
):
    address = "/api/catalogue/"
    rights = Term.objects.create(vocabulary=Vocabulary.RIGHTS, slug="r", name="права не оценены")
    items = [new_public_item(f"Шкаф {number}", tags=["каталог", "дуб"], rights=rights) for number in range(5)]
    assert the_other_process(address)["tags"] == {"каталог": 5, "дуб": 5}

    items[0].refresh_from_db()
    items[0].tags.remove("дуб")
    items[0].title = "Шкаф перекрашенный"
    items[0].save_revision().publish(skip_permission_checks=True)
    seen = the_other_process(address)
    assert seen["tags"] == {"каталог": 5, "дуб": 4}
    assert "Шкаф перекрашенный" in seen["titles"]

    withdraw(items[1], by=User.objects.create_superuser("head@museum.test", "x"), reason="По просьбе")
    assert the_other_process(address)["total"] == 4

    CatalogueItemPage.objects.get(pk=items[2].pk).delete()
    assert the_other_process(address)["tags"] == {"каталог": 3, "дуб": 2}

    left = CatalogueItemPage.objects.filter(pk__in=[items[3].pk, items[4].pk])
    left.update(live=False)
    index_items([items[3].pk, items[4].pk])
    assert the_other_process(address)["tags"] == {"каталог": 1}

    tag = Tag.objects.get(name="каталог")
    tag.name, tag.slug = "картотека", "kartoteka"
    tag.save()
    assert the_other_process(address)["tags"] == {"kartoteka": 1}

    rebuild_items(lambda *_progress: None)
    assert the_other_process(address)["total"] == 1


def test_a_change_that_is_undone_leaves_no_trace(own_database, the_other_process):
    item = new_public_item("Шкаф", tags=["дуб"])
    assert the_other_process("/api/catalogue/")["total"] == 1
    with transaction.atomic():
        item.delete()
        assert current_columns().total == 0
        transaction.set_rollback(True)
    assert current_columns().total == 1
    assert the_other_process("/api/catalogue/")["total"] == 1
    new_public_item("Второй шкаф", tags=["дуб"])
    assert current_columns().total == the_other_process("/api/catalogue/")["total"] == 2


def test_what_changes_during_a_rebuild_is_in_the_new_index(own_database):
    items = [new_public_item(f"Шкаф {number}") for number in range(3)]
    asked = []

    def change_meanwhile(*_progress):
        if asked:
            return
        asked.append(True)
        CatalogueItemPage.objects.filter(pk=items[0].pk).update(title="Сундук")
        index_everywhere(CatalogueItemPage.objects.filter(pk=items[0].pk).specific())
        items[1].delete()
        new_public_item("Комод")

    rebuild_items(change_meanwhile)
    found = {word: current_total(word) for word in ["сундук", "комод", "шкаф"]}
    assert found == {"сундук": 1, "комод": 1, "шкаф": 1}
    assert current_columns().total == 3


def current_total(word):
    return Client().get("/api/catalogue/", {"q": word}).json()["total"]
