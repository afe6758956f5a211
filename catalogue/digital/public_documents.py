"""Public copies of document files: asked for with a public page, made by the worker, gone with the page."""

from collections.abc import Iterable
from pathlib import Path

from django.db import transaction
from django.utils import timezone
from django_tasks import task

from catalogue.background.queueing import queue
from catalogue.background.undone import done_by

from . import bounded_worker
from .decoding.answers import Facts
from .file_types import PDF
from .models import MuseumDocument, PublicDocument
from .models.public_copies import TileState
from .models.public_documents import public_name
from .public_store import in_the_making, put_in_place, remove, root
from .refusals import FileRefused


def request_public_document(document: MuseumDocument) -> None:
    """Have the public copy of a PDF made after the commit; safe to call again.

    Files of other kinds get none: a page does not list them. A copy that failed is tried again, and one
    of a former file gives way.
    """
    if document.master.media_type != PDF.media_type:
        return
    with transaction.atomic():
        PublicDocument.objects.filter(document=document).exclude(
            made_from=document.master, state__in=[TileState.QUEUED, TileState.READY]
        ).delete()
        copy, is_new = PublicDocument.objects.get_or_create(
            document=document, defaults={"made_from": document.master}
        )
        if is_new:
            queue(make_public_document_task, copy.pk)


def refresh_public_document(document: MuseumDocument) -> None:
    """After a new file was put under the document: what is public is made of it."""
    if PublicDocument.objects.filter(document=document).exists():
        request_public_document(document)


@task(queue_name="media", priority=20)
def make_public_document_task(key: int) -> None:
    """See ``make_public_document``."""
    make_public_document(key)


@done_by(make_public_document_task)
def documents_not_made() -> Iterable[int]:
    """The copies asked for and not made; those that failed wait for the next publication."""
    queued = PublicDocument.objects.filter(state=TileState.QUEUED)
    return queued.order_by("pk").values_list("pk", flat=True)


def make_public_document(key: int) -> None:
    """Make a copy that is still wanted; a failure is kept in its row."""
    copy = PublicDocument.objects.select_related("made_from").filter(pk=key).first()
    if copy is None or copy.state == TileState.READY:
        return
    try:
        with in_the_making(".pdf") as path:
            facts = strip(Path(copy.made_from.file.path), path)
            byte_size = path.stat().st_size
            put_in_place(path, public_name(copy.token))
    except (FileRefused, OSError) as error:
        PublicDocument.objects.filter(pk=key).update(state=TileState.FAILED, error=str(error))
        return
    if not _report_ready(copy, facts, byte_size):
        remove(path_of(copy))


def _report_ready(copy: PublicDocument, facts: Facts, byte_size: int) -> bool:
    """Let pages list the copy, unless it was taken back meanwhile."""
    wanted = PublicDocument.objects.filter(pk=copy.pk, token=copy.token)
    return bool(
        wanted.update(
            state=TileState.READY, error="", pages=facts.pages, byte_size=byte_size, made_at=timezone.now()
        )
    )


def strip(source: Path, output: Path) -> Facts:
    """Write the pages of a PDF and nothing else it carries. Raises FileRefused."""
    seconds = bounded_worker.TILES_WALL_SECONDS
    return bounded_worker.run("strip_pdf", PDF.name, source, output, wall_seconds=seconds)


def path_of(copy: PublicDocument) -> Path:
    """Where a copy lies."""
    return root() / public_name(copy.token)
