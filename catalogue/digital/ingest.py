"""The one door for files: whatever comes in by whatever form becomes a master here, or is refused."""

from collections.abc import Collection
from pathlib import Path, PurePath

import puremagic
from django.core.files import File
from django.utils import timezone

from .content_store import (
    Received,
    keep,
    largest_upload,
    master_name,
    receive,
    require_space,
    temporary_path,
)
from .decoding.answers import Facts
from .file_types import ACCEPTED, PICTURES, RAW_EXTENSIONS, TIFF, FileType, sniff
from .models.masters import Master
from .refusals import FileRefused, Reason
from .working_copies import examine, working_copy_name


def ingest(file: File, *, shown_name: str, accept: Collection[FileType] = ACCEPTED) -> Master:
    """Keep `file` bit for bit in the private store, once it was decoded to its end.

    The same bytes handed in twice are one master. `shown_name` only helps to name what is wrong;
    the type is told by the content, and the stored extension follows the content. The file is on
    the disk before its row is written.

    Raises FileRefused with a sentence for the sender; nothing is kept then.
    """
    if not file.size:
        raise FileRefused(Reason.EMPTY)
    if file.size > largest_upload():
        raise FileRefused(Reason.TOO_LARGE, limit=largest_upload() // 1024**2)
    require_space(file.size)
    with temporary_path() as path:
        received = receive(file, path)
        file_type = recognised(received, shown_name, accept)
        return known_master(received) or new_master(received, file_type)


def recognised(received: Received, shown_name: str, accept: Collection[FileType]) -> FileType:
    """The type of a received file. Raises FileRefused when it is none of `accept`."""
    if not received.byte_size:
        raise FileRefused(Reason.EMPTY)
    file_type = sniff(received.head)
    if file_type is TIFF and PurePath(shown_name).suffix.lower().lstrip(".") in RAW_EXTENSIONS:
        raise FileRefused(Reason.RAW)
    if file_type is None:
        raise FileRefused(why_not_recognised(received.head))
    if file_type not in accept:
        raise FileRefused(Reason.NOT_A_PICTURE if accept == PICTURES else Reason.UNSUPPORTED)
    return file_type


def why_not_recognised(head: bytes) -> Reason:
    """What is wrong with a file of no type we take: people hear whether it is a text or a drawing."""
    try:
        extension = puremagic.from_string(head)
    except puremagic.PureError:
        extension = ""
    if extension == ".svg" or b"<svg" in head.lower():
        return Reason.SVG
    return Reason.TEXT if reads_as_text(head) else Reason.UNSUPPORTED


def reads_as_text(head: bytes) -> bool:
    """Whether the bytes are letters: UTF-8 (the last letter may be cut off) without control characters."""
    text = head.decode("utf-8", errors="ignore")
    letters = sum(char.isprintable() or char.isspace() for char in text)
    return bool(text) and len(text.encode()) > len(head) - 4 and letters == len(text)


def known_master(received: Received) -> Master | None:
    """The master with the same bytes, if its file is in place; marked as handed in again."""
    master = Master.objects.filter(sha256=received.sha256).first()
    if master is None or not is_in_place(master):
        return None
    # The sweep removes what nobody uses and nobody handed in for a day: this one starts anew
    Master.objects.filter(pk=master.pk).update(received_at=timezone.now())
    return master


def is_in_place(master: Master) -> bool:
    """Whether the file of a master is there in its full length; if not, the new bytes mend it."""
    path = Path(master.file.path)
    return path.is_file() and path.stat().st_size == master.byte_size


def new_master(received: Received, file_type: FileType) -> Master:
    """Decode, keep the file, then write the row. Raises FileRefused."""
    return row_of(received, file_type, decode_and_keep(received, file_type))


def decode_and_keep(received: Received, file_type: FileType) -> Facts:
    """Decode the file to its end and see it onto the disk. Raises FileRefused; asks no database."""
    with temporary_path(".jpg") as working_copy:
        facts = examine(received.path, file_type, working_copy)
        keep(received.path, master_name(received.sha256, file_type.extension))
        keep(working_copy, working_copy_name(received.sha256))
    return facts


def row_of(received: Received, file_type: FileType, facts: Facts) -> Master:
    """The row of a kept file; two senders of the same bytes at once get the same row."""
    master, _created = Master.objects.get_or_create(
        sha256=received.sha256,
        defaults={
            "file": master_name(received.sha256, file_type.extension),
            "byte_size": received.byte_size,
            "media_type": file_type.media_type,
            "width": facts.width,
            "height": facts.height,
            "pages": facts.pages,
            "has_location": facts.has_location,
        },
    )
    return master
