"""Finding lost work again: when a worker starts, and every few minutes while it works."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

from django.db import close_old_connections, connections

from .abandoned import free_abandoned
from .undone import queue_undone

logger = logging.getLogger(__name__)
PAUSE_SECONDS = 120


def find_lost_work() -> int:
    """Have everything done that is due and that nobody is at; returns how many tasks that made."""
    return free_abandoned() + queue_undone()


@contextmanager
def lost_work_found() -> Iterator[None]:
    """Look for lost work now and, beside what this thread does, again and again until the block ends."""
    _look()
    ended = Event()
    Thread(target=_look_until, args=(ended,), name="lost work", daemon=True).start()
    try:
        yield
    finally:
        ended.set()


def _look_until(ended: Event) -> None:
    while not ended.wait(PAUSE_SECONDS):
        close_old_connections()
        _look()
        connections.close_all()


def _look() -> None:
    """Whatever goes wrong here must not keep the worker from its work."""
    try:
        if found := find_lost_work():
            logger.warning("Lost work was queued anew: %s tasks", found)
    except Exception:
        logger.exception("Lost work could not be looked for")
