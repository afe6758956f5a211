"""The working copy of a master and the thumbnails made of it: upright, sRGB, no metadata.

Everything small is made of the working copy, so that a stranger's bytes are decoded once, in the
bounded process, and no program that serves people ever opens them. All of it can be made again.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from . import bounded_worker
from .content_store import keep, root, temporary_path
from .decoding.answers import Facts
from .file_types import BY_MEDIA_TYPE, PDF, FileType
from .reencoding import save_resized

if TYPE_CHECKING:
    from .models import Master

THUMBNAILS = "thumbnails"
THUMBNAIL_MEDIA_TYPE = "image/jpeg"


def examine(path: Path, file_type: FileType, working_copy: Path) -> Facts:
    """Decode the file at `path` to its end, leaving its working copy. Raises FileRefused."""
    command = "examine_pdf" if file_type is PDF else "examine_picture"
    return bounded_worker.run(command, file_type.name, path, working_copy)


def working_copy_name(sha256: str) -> str:
    """The name of a master's working copy in the private store."""
    return thumbnail_name(sha256, "working")


def thumbnail_name(sha256: str, size: int | str) -> str:
    """The name of a thumbnail in the private store."""
    return f"{THUMBNAILS}/{sha256[:2]}/{sha256[2:4]}/{sha256}-{size}.jpg"


def working_copy_of(master: "Master") -> Path:
    """The path of the master's working copy, made anew if it was cleared away. Raises FileRefused."""
    name = working_copy_name(master.sha256)
    if not (root() / name).exists():
        with temporary_path(".jpg") as path:
            examine(Path(master.file.path), BY_MEDIA_TYPE[master.media_type], path)
            keep(path, name)
    return root() / name


def thumbnail_of(master: "Master", width: int) -> str:
    """A JPEG of the master at most `width` pixels wide: its name in the private store.

    Works for every accepted kind, of a PDF it is the first page. Hand the name to
    ``responses.private_response``. Raises FileRefused when the master was damaged since.
    """
    name = thumbnail_name(master.sha256, width)
    if not (root() / name).exists():
        with temporary_path(".jpg") as path:
            save_resized(working_copy_of(master), path, width=width, image_format="JPEG")
            keep(path, name)
    return name
