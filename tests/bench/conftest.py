"""A small made-up museum in the test database."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction

from catalogue.bench.corpus.generator import Corpus
from catalogue.bench.corpus.key import Key
from catalogue.bench.seeding import filed_under
from catalogue.bench.seeding.pages import PageTables
from catalogue.search.rebuilding import rebuild_items

SEED, ITEMS = 1, 300
Museum = tuple[Corpus, Key, PageTables]


def grow(museum: Museum, items: int, after: int) -> None:
    """Store and index more items."""
    corpus, key, tables = museum
    records = list(corpus.items(items, after))
    tables.write(records)
    for record in records:
        key.note(record)
    rebuild_items(lambda *told: None)


@pytest.fixture(scope="module")
def museum(django_db_setup: None, django_db_blocker: Any) -> Iterator[Museum]:
    """Three hundred items, with the author's key of every word."""
    with django_db_blocker.unblock(), transaction.atomic():
        filed = filed_under.store(SEED, ITEMS)
        made = Corpus(SEED, filed.vocabularies), Key(filed.names, asked=None), PageTables(filed)
        grow(made, ITEMS, after=0)
        yield made
        transaction.set_rollback(True)
