"""The private store of masters: files named by their content, on disk before any row names them.

Order of writes (RELIABILITY.md, durability): the file and its folder are fsynced, then the row is
written. A crash leaves at worst a file without a row, which ``sweep_orphans`` removes.
"""

import errno
import hashlib
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.core.files import File

from .file_types import HEAD_BYTES
from .refusals import FileRefused, NoSpace, Reason

MASTERS = "masters"
INCOMING = "incoming"
# Kept free for the database, which must stay writable when files no longer fit
RESERVE_BYTES = 256 * 1024 * 1024


@dataclass(frozen=True)
class Received:
    """A file on our disk that is not a master yet."""

    path: Path
    sha256: str
    byte_size: int
    head: bytes


def root() -> Path:
    """The folder of the private store."""
    return Path(settings.PRIVATE_MEDIA_ROOT)


def master_name(sha256: str, extension: str) -> str:
    """The name of a master in the private store: ``masters/ab/cd/<sha256>.<extension>``."""
    return f"{MASTERS}/{sha256[:2]}/{sha256[2:4]}/{sha256}.{extension}"


def largest_upload() -> int:
    """How many bytes one file may have."""
    return int(settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE)


def require_space(byte_size: int) -> None:
    """Raise NoSpace unless `byte_size` more bytes leave the reserve untouched."""
    root().mkdir(parents=True, exist_ok=True)
    if shutil.disk_usage(root()).free - byte_size < RESERVE_BYTES:
        raise NoSpace


@contextmanager
def temporary_path(suffix: str = "") -> Iterator[Path]:
    """A path beside the masters for a file or folder in the making; what is left there goes away."""
    folder = root() / INCOMING
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / (secrets.token_hex(16) + suffix)
    try:
        yield path
    finally:
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def receive(file: File, path: Path) -> Received:
    """Write `file` to `path` as it comes, counting and hashing. Raises FileRefused when it is too large."""
    digest, byte_size, head = hashlib.sha256(), 0, b""
    with refused_when_full(), path.open("xb") as copy:
        for chunk in file.chunks():
            data = chunk if isinstance(chunk, bytes) else chunk.encode()
            byte_size += len(data)
            if byte_size > largest_upload():
                raise FileRefused(Reason.TOO_LARGE, limit=largest_upload() // 1024**2)
            digest.update(data)
            head += data[: HEAD_BYTES - len(head)]
            copy.write(data)
        copy.flush()
        os.fsync(copy.fileno())
    return Received(path, digest.hexdigest(), byte_size, head)


def keep(path: Path, name: str) -> None:
    """Move a finished file into the private store under `name`, and see the folders onto the disk."""
    target = root() / name
    with refused_when_full():
        made = make_folders(target.parent)
        path.chmod(settings.FILE_UPLOAD_PERMISSIONS)
        os.replace(path, target)
        for folder in {target.parent, *made}:
            sync_folder(folder)


def make_folders(folder: Path) -> list[Path]:
    """Make `folder`; returns every folder that got a new entry by it."""
    missing = [step for step in (folder, *folder.parents) if not step.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    return [step.parent for step in missing]


def sync_folder(folder: Path) -> None:
    """Put a folder's entries on the disk: a renamed file is safe only then."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def refused_when_full() -> Iterator[None]:
    """Tell a full disk in words."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise NoSpace from error
        raise
