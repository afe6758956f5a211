"""Runs the decoding process and turns whatever becomes of it into facts or a refusal."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import BoundedSemaphore

import catalogue

from .decoding.answers import Facts
from .refusals import FileRefused, Reason, TooBusy

WALL_SECONDS = 30
TILES_WALL_SECONDS = 120
AT_ONCE = 2
WAITING_AT_ONCE = 1
WAIT_SECONDS = 8
"""Time for an ordinary photograph before ours. Of the server's four threads one stays free for readers."""
PACKAGE_ROOT = Path(catalogue.__file__).resolve().parents[1]

# More at once would not be faster, and their memory adds up
_places = BoundedSemaphore(AT_ONCE)
_in_the_room = BoundedSemaphore(AT_ONCE + WAITING_AT_ONCE)


@contextmanager
def a_place() -> Iterator[None]:
    """A place for opening a file. Raises TooBusy at once where somebody waits already, else after a while.

    Who waited without end would take every thread of the server: a few heavy files would silence the site.
    """
    if not _in_the_room.acquire(blocking=False):
        raise TooBusy
    try:
        if not _places.acquire(timeout=WAIT_SECONDS):
            raise TooBusy
        try:
            yield
        finally:
            _places.release()
    finally:
        _in_the_room.release()


def run(command: str, kind: str, source: Path, output: Path, *, wall_seconds: int = WALL_SECONDS) -> Facts:
    """Do `command` of ``catalogue.digital.decoding`` on the file `source`, writing `output`.

    Raises FileRefused when the file is refused, when it takes longer than `wall_seconds`, and when
    the process dies of it (out of memory, a crash inside a decoder); TooBusy when it could not be tried.
    """
    arguments = [sys.executable, "-m", "catalogue.digital.decoding", command, kind, str(source), str(output)]
    with a_place():
        try:
            done = subprocess.run(
                arguments, cwd=PACKAGE_ROOT, capture_output=True, timeout=wall_seconds, check=False
            )
        except subprocess.TimeoutExpired as error:
            raise FileRefused(Reason.TOO_LONG) from error
    return facts_of(done.stdout)


def facts_of(answer: bytes) -> Facts:
    """The facts in the answer of the process. Raises FileRefused for a refusal and for no answer at all."""
    try:
        values = json.loads(answer)
    except ValueError as error:
        raise FileRefused(Reason.BROKEN) from error
    if "refused" in values:
        raise FileRefused(Reason(values["refused"]), limit=values["limit"])
    return Facts(**values)
