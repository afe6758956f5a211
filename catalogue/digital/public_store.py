"""The public store: made, moved and cleared away by these few deeds."""

import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings

from .content_store import sync_folder

COPIES = "copies"
TILES = "tiles"
MAKING = "making"  # no address leads here
MEDIA_TYPES = {".webp": "image/webp", ".jpg": "image/jpeg", ".pdf": "application/pdf"}


def root() -> Path:
    """The folder of the public store."""
    return Path(settings.MEDIA_ROOT)


@contextmanager
def in_the_making(suffix: str = "") -> Iterator[Path]:
    """A path for a file or folder that has no address yet; what is left there goes away."""
    folder = root() / MAKING
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / (secrets.token_hex(16) + suffix)
    try:
        yield path
    finally:
        remove(path)


def put_in_place(path: Path, name: str) -> None:
    """Give a finished file or folder its address, all at once; an older one of that name gives way."""
    target = root() / name
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.is_dir():
        remove(target)
    os.replace(path, target)
    sync_folder(target.parent)


def remove(path: Path) -> None:
    """Clear a file or folder away, if it is there. A folder loses its address first, then its files."""
    if path.is_dir():
        doomed = root() / MAKING / secrets.token_hex(16)
        doomed.parent.mkdir(parents=True, exist_ok=True)
        os.replace(path, doomed)
        shutil.rmtree(doomed)
    else:
        path.unlink(missing_ok=True)
