"""Filling the whole index anew; the old one answers until the new one is whole."""

from collections.abc import Callable, Iterator
from typing import Any

from django.db import transaction
from modelsearch.backends import get_search_backend
from modelsearch.index import get_indexed_models

from catalogue.models import CatalogueItemPage
from catalogue.search.index.documents import public_items, texts_of
from catalogue.search.index.entries import forget_entries, write_entries
from catalogue.search.index.tables import IN_MAKING, TABLE, TextTable, text_table
from catalogue.search.index.values import register_values
from catalogue.search.index.versions import current_version, next_version
from catalogue.search.index.writing import index_items, words_to_note
from catalogue.search.models import ItemEntry, SearchIndexState, SearchWord
from catalogue.search.words import note_words

CHUNK = 200
Progress = Callable[[type[Any], int, int], None]


def rebuild(progress: Progress) -> int:
    """Index every object of every searched model; returns how many.

    Args:
        progress: told the model, how many of its objects are done, and how many there are.
    """
    return rebuild_items(progress) + rebuild_pages_of_the_cms(progress)


def rebuild_items(progress: Progress) -> int:
    """Index all public items into a new table, which takes the old one's place when it is whole.

    Short transactions: the site goes on writing meanwhile. What it changed is indexed once more at the end.
    """
    begun = current_version().number
    table = text_table(IN_MAKING)
    with transaction.atomic():
        table.make()
        register_values()
        SearchWord.objects.update(met=0)
    keys = list(CatalogueItemPage.objects.in_catalogue().order_by("pk").values_list("pk", flat=True))
    ours: set[int] = set()
    for chunk in _chunks(keys):
        ours.add(_index_into(table, chunk))
        progress(CatalogueItemPage, min(len(ours) * CHUNK, len(keys)), len(keys))
    _put_in_place(table, set(keys), begun, ours)
    return len(keys)


def rebuild_pages_of_the_cms(progress: Progress) -> int:
    """Fill modelsearch's index, which answers inside the CMS: in one transaction, or beside the old one.

    On a server every tree of models has an index of its own; in a database there is one for all.
    """
    backend = get_search_backend("default")
    return sum(_rebuild_index(backend, index, progress) for index in list(backend.all_indexes()))


@transaction.atomic
def _index_into(table: TextTable, keys: list[int]) -> int:
    """Index some items; gives the version they have got by that."""
    version = next_version()
    items = public_items(keys)
    documents = texts_of(items)
    table.write(documents)
    write_entries(items, version)
    note_words(words_to_note(documents))
    return version.number


@transaction.atomic
def _put_in_place(table: TextTable, keys: set[int], begun: int, ours: set[int]) -> None:
    """Let the new table answer, after what others have changed since the beginning."""
    version = next_version()
    table.take_the_place_of(TABLE)
    entries = ItemEntry.objects.order_by()
    by_others = entries.filter(version__gt=begun).exclude(version__in=ours)
    index_items(by_others.values_list("item_id", flat=True))
    left_over = entries.filter(is_public=True, version__lte=begun).values_list("item_id", flat=True)
    forget_entries(set(left_over) - keys, version)
    SearchWord.objects.filter(met=0).delete()
    SearchIndexState.note_rebuilt()


def _rebuild_index(backend: Any, former: Any, progress: Progress) -> int:
    models = [
        model
        for model in get_indexed_models()
        if backend.get_index_for_model(model).get_key() == former.get_key()
    ]
    rebuilder = backend.rebuilder_class(former)
    index = rebuilder.start()
    for model in models:
        index.add_model(model)
    count = sum(_index_model(index, model, progress) for model in models)
    rebuilder.finish()
    return count


def _index_model(index: Any, model: type[Any], progress: Progress) -> int:
    keys = list(model.get_indexed_objects().order_by("pk").values_list("pk", flat=True))
    done = 0
    for chunk in _chunks(keys):
        index.add_items(model, list(model.get_indexed_objects().filter(pk__in=chunk)))
        done += len(chunk)
        progress(model, done, len(keys))
    return done


def _chunks(keys: list[Any]) -> Iterator[list[Any]]:
    for start in range(0, len(keys), CHUNK):
        yield keys[start : start + CHUNK]
