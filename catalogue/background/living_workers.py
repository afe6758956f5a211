"""Whether a worker still lives: it holds a lock, and the system lets go of it, however the worker dies."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings


def lock_of(worker_id: str) -> Path:
    """The file a worker locks while it lives."""
    return Path(settings.DATA_DIR) / "workers" / f"{worker_id}.lock"


@contextmanager
def living(worker_id: str) -> Iterator[None]:
    """Be known to live until the block or the process ends."""
    path = lock_of(worker_id)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        try:
            yield
        finally:
            path.unlink(missing_ok=True)


def lives(worker_id: str) -> bool | None:
    """Whether the worker lives; None where nothing is known of it (it works on another machine)."""
    path = lock_of(worker_id)
    try:
        with path.open() as file:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            path.unlink(missing_ok=True)
    except FileNotFoundError:
        return None
    except BlockingIOError:
        return True
    return False
