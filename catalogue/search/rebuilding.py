"""Filling the whole index anew; the old one answers until the new one is whole."""

from collections.abc import Callable, Iterator
from typing import Any

from modelsearch.backends import get_search_backend
from modelsearch.index import get_indexed_models

from catalogue.search.models import SearchIndexState

CHUNK = 200
Progress = Callable[[type[Any], int, int], None]


def rebuild(progress: Progress) -> int:
    """Index every object of every searched model in one transaction; returns how many.

    Args:
        progress: told the model, how many of its objects are done, and how many there are.
    """
    backend = get_search_backend("default")
    rebuilder = backend.rebuilder_class(backend.get_index_for_model(None))
    index = rebuilder.start()
    count = sum(_index_model(index, model, progress) for model in get_indexed_models())
    SearchIndexState.note_rebuilt()
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
