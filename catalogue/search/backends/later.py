"""Entries of the CMS's index on a server: written on commit, or, while the server is silent, by a task."""

from collections.abc import Sequence

from django.apps import apps
from django.utils import timezone
from django_tasks import task
from modelsearch.backends import get_search_backend

from catalogue.models import ExhibitionPage
from catalogue.search.at_once import AT_ONCE
from catalogue.search.index.versions import next_version
from catalogue.search.rebuilding import rebuild_pages_of_the_cms
from catalogue.search.server.silence import ServerSilent
from catalogue.search.server.trying_again import is_waiting, try_again


def write_or_later(label: str, keys: Sequence[str]) -> None:
    """Bring the entries of some objects up to date now or soon. Never raises ServerSilent."""
    now = timezone.now().isoformat()
    try:
        if not write(label, keys) and not is_waiting(try_to_rebuild):
            try_to_rebuild.enqueue(since=now)
    except ServerSilent:
        try_again(try_to_write, now, label=label, keys=list(keys))


@task()
def try_to_write(since: str, label: str, keys: list[str]) -> None:
    """Bring the entries of some objects up to date.

    Args:
        since: the moment from which on the server does not know them, in ISO format.
        label: their model, such as ``catalogue.ExhibitionPage``.
        keys: their keys.
    """
    try:
        if not write(label, keys) and not is_waiting(try_to_rebuild):
            try_to_rebuild.enqueue(since=since)
    except ServerSilent:
        try_again(try_to_write, since, label=label, keys=keys)


@task(priority=AT_ONCE)
def try_to_rebuild(since: str) -> None:
    """Make the indexes of the CMS on a server that has none.

    Args:
        since: the moment from which on the server does not know something, in ISO format.
    """
    try:
        rebuild_pages_of_the_cms(lambda *_progress: None)
    except ServerSilent:
        try_again(try_to_rebuild, since, once=True)


def write(label: str, keys: Sequence[str]) -> bool:
    """Write the entries of what there is of these objects, remove the others. Raises ServerSilent.

    Returns:
        False where there is no index to write into.
    """
    model = apps.get_model(label)
    index = get_search_backend("default").get_index_for_model(model)
    if not index.is_alias():
        return False
    objects = list(model.get_indexed_objects().filter(pk__in=keys))
    index.add_items(model, objects)
    gone = sorted(set(keys) - {str(each.pk) for each in objects})
    if gone:
        index.forget(gone)
    if model is ExhibitionPage:
        next_version()  # visitors' pages name exhibitions; those remembered since the commit lack this one
    return True
