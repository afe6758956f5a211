"""Many files at once: each passes the same door, only the decoding goes on side by side."""

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

from django.core.files import File

from .bounded_worker import AT_ONCE
from .content_store import Received, receive, require_space, temporary_path
from .file_types import ACCEPTED, FileType
from .ingest import decode_and_keep, known_master, recognised, row_of
from .models.masters import Master


def ingest_many(paths: Iterable[Path]) -> list[Master]:
    """The masters of the files at `paths`, in their order, see ``ingest``.

    Rows are written by the caller's thread, so that a surrounding transaction holds them.
    Raises FileRefused at the first file that is refused; nothing of it is kept, those before it are.
    """
    with ExitStack() as temporary:
        received = [_received(path, temporary.enter_context(temporary_path())) for path in paths]
        masters = {file.sha256: master for file, _ in received if (master := known_master(file))}
        new = {file.sha256: (file, file_type) for file, file_type in received if file.sha256 not in masters}
        with ThreadPoolExecutor(AT_ONCE) as decoders:
            facts = decoders.map(lambda each: decode_and_keep(*each), new.values())
            for (file, file_type), found in zip(new.values(), facts, strict=True):
                masters[file.sha256] = row_of(file, file_type, found)
    return [masters[file.sha256] for file, _ in received]


def _received(path: Path, copy: Path) -> tuple[Received, FileType]:
    require_space(path.stat().st_size)
    with path.open("rb") as file:
        received = receive(File(file), copy)
    return received, recognised(received, path.name, ACCEPTED)
