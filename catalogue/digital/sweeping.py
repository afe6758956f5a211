"""What a crash or a change of mind leaves in the stores, and how it is cleared away.

A day passes before anything is swept: work in hand (a form with files already sent, a transaction
not yet committed) is never taken for an orphan.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

from django.db import models, transaction
from django.db.models import Exists, OuterRef, ProtectedError
from django.utils import timezone

from . import content_store, public_store
from .models import Master, MuseumRendition, PublicCopy, PublicDocument, TileSet
from .models.public_documents import public_name
from .working_copies import THUMBNAILS

A_DAY = timedelta(hours=24)
RENDITIONS = "renditions"


def unused_masters(before: datetime) -> models.QuerySet[Master]:
    """Masters no row of any app points to, last handed in before that moment."""
    masters = Master.objects.filter(received_at__lt=before)
    for relation in Master._meta.related_objects:
        pointing = relation.related_model._base_manager.filter(**{relation.field.name: OuterRef("pk")})
        masters = masters.exclude(Exists(pointing))
    return masters


def forget(master: Master, before: datetime) -> bool:
    """Delete the row of an unused master unless it was handed in again; its file is an orphan then."""
    try:
        with transaction.atomic():
            deleted, _by_model = Master.objects.filter(pk=master.pk, received_at__lt=before).delete()
    except ProtectedError:
        return False
    return bool(deleted)


def orphaned_files(before: datetime) -> Iterator[Path]:
    """Files and tile folders of both stores that no row names, older than that moment."""
    private, public = content_store.root(), public_store.root()
    digests = set(Master.objects.values_list("sha256", flat=True))
    yield from (path for path in old_files(private / content_store.INCOMING, before))
    for folder in (content_store.MASTERS, THUMBNAILS):
        yield from (path for path in old_files(private / folder, before) if path.name[:64] not in digests)
    yield from unnamed(private, RENDITIONS, MuseumRendition.objects.values_list("file", flat=True), before)
    yield from unnamed(public, public_store.COPIES, public_names(), before)
    yield from old_entries(public / public_store.MAKING, before)
    tokens = set(TileSet.objects.values_list("token", flat=True))
    yield from (path for path in old_entries(public / public_store.TILES, before) if path.name not in tokens)


def public_names() -> set[str]:
    """The names of all public copies, of pictures and of documents."""
    documents = PublicDocument.objects.values_list("token", flat=True)
    return {*PublicCopy.objects.values_list("file", flat=True), *map(public_name, documents)}


def unnamed(root: Path, folder: str, names: Iterable[str], before: datetime) -> Iterator[Path]:
    """Old files under `folder` whose names are not among `names`."""
    known = {str(root / name) for name in names}
    return (path for path in old_files(root / folder, before) if str(path) not in known)


def old_files(folder: Path, before: datetime) -> Iterator[Path]:
    """Files below `folder` not changed since that moment."""
    return (path for path in folder.rglob("*") if path.is_file() and is_old(path, before))


def old_entries(folder: Path, before: datetime) -> Iterator[Path]:
    """Files and folders right in `folder` not changed since that moment."""
    return (path for path in folder.glob("*") if is_old(path, before))


def is_old(path: Path, before: datetime) -> bool:
    """Whether a file or folder was last changed before that moment."""
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, tz=timezone.get_default_timezone()) < before
    except FileNotFoundError:
        return False  # gone while we looked: its maker is at work


def clear_away(path: Path) -> None:
    """Remove an orphan."""
    public_store.remove(path)
