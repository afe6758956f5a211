"""The index on the server follows the database: a version later, never beside it (ADR 0011).

Every change of the index has a number (``versions``), and every item the number of its last change. The index
remembers up to which number it is; what has a greater one is sent. So it does not matter whether the server
was away for an hour, was restored from a copy, or knows another database: the numbers tell what it lacks.
"""

from collections.abc import Iterator, Sequence
from functools import partial

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django_tasks import task

from catalogue.search.at_once import AT_ONCE
from catalogue.search.index.documents import public_items, texts_of
from catalogue.search.index.server_index import ServerIndex, removing, storing
from catalogue.search.index.tables import TABLE
from catalogue.search.index.versions import Version, current_version, follows, next_version
from catalogue.search.models import ItemEntry
from catalogue.search.server.analysis import Json
from catalogue.search.server.silence import ServerSilent
from catalogue.search.server.trying_again import is_waiting, try_again

REFILLED = f"{TABLE}_refilled"
CHUNK = 200
FEW = 2 * CHUNK
"""Items that are sent while somebody waits."""
Entry = tuple[int, int, bool]


def catch_up_when_committed(keys: Sequence[int]) -> None:
    """Tell the server of items once the transaction has committed: what is undone never reaches it."""
    transaction.on_commit(partial(catch_up_or_later, keys), robust=True)


def catch_up_or_later(keys: Sequence[int] = ()) -> None:
    """Tell the server now, or, while it is silent, by a task; items of these keys before many others.

    Never raises ServerSilent: what is saved is saved.
    """
    now = timezone.now().isoformat()
    try:
        if not catch_up(keys) and not is_waiting(try_to_catch_up):
            try_to_catch_up.enqueue(since=now)
    except ServerSilent:
        try_again(try_to_catch_up, now, once=True)


@task(priority=AT_ONCE)
def try_to_catch_up(since: str) -> None:
    """Tell the server everything, from the beginning if need be.

    Args:
        since: the moment from which on it does not know something, in ISO format.
    """
    try:
        if not catch_up():
            refill()
            catch_up()
    except ServerSilent:
        try_again(try_to_catch_up, since, once=True)


def catch_up(first: Sequence[int] = ()) -> bool:
    """Send what has changed since the version the index is at. Raises ServerSilent.

    Args:
        first: keys of items somebody waits for. While more than a few others are to be sent (the catalogue is
            being rebuilt, the server was away for long), these are sent alone; without keys, all are.

    Returns:
        Whether the index is up to date now; if not, that is work for a task.
    """
    index, version = ServerIndex(TABLE), current_version()
    reached = index.version()
    if reached is None or not (reached == version or follows(reached)):
        return False
    changed = ItemEntry.objects.filter(version__gt=reached.number)
    if first and changed.count() > FEW:
        _send(index, changed.filter(item_id__in=first))
        return False
    _send(index, changed)
    if reached != version:
        index.note_version(version)
    return True


def refill() -> None:
    """Put an index with all public items in the place of the one that answers. Raises ServerSilent."""
    index, version = ServerIndex(REFILLED), next_version()
    index.make()
    _send(index, ItemEntry.objects.filter(is_public=True))
    index.answer_as(TABLE, version)
    next_version()  # as after every sending, see below


def behind() -> int:
    """How many items the server knows only as they were before. Raises ServerSilent."""
    reached = ServerIndex(TABLE).version() or Version()
    return ItemEntry.objects.filter(version__gt=reached.number).count()


def _send(index: ServerIndex, entries: QuerySet[ItemEntry]) -> None:
    rows = list(entries.order_by("item_id").values_list("item_id", "version", "is_public"))
    for start in range(0, len(rows), CHUNK):
        index.send(_orders(rows[start : start + CHUNK]))
    if rows:
        index.refresh()
        # Pages made and remembered since the commit lack what has just been sent; by this they are forgotten
        next_version()


def _orders(entries: Sequence[Entry]) -> Iterator[Json]:
    versions = {key: version for key, version, _is_public in entries}
    items = public_items([key for key, _version, is_public in entries if is_public])
    for texts in texts_of(items):
        yield storing(texts, versions[texts.item_id])
    yield from (removing(key, version) for key, version, is_public in entries if not is_public)
