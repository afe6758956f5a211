"""Rows of public files that go take their files along, once the deletion is committed."""

from functools import partial
from pathlib import Path
from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete
from django.dispatch import receiver

from .models import PublicCopy, PublicDocument, TileSet
from .public_documents import path_of
from .public_store import remove
from .tile_cutting import tiles_of


@receiver(post_delete, sender=PublicCopy, dispatch_uid="remove_the_file_of_a_public_copy")
def remove_the_file_of_a_public_copy(instance: PublicCopy, **_kwargs: Any) -> None:
    """The address dies with the row, whichever way the row went (RELIABILITY.md, R10)."""
    transaction.on_commit(partial(remove, Path(instance.file.path)))


@receiver(post_delete, sender=TileSet, dispatch_uid="remove_the_tiles_of_a_set")
def remove_the_tiles_of_a_set(instance: TileSet, **_kwargs: Any) -> None:
    """The same for tiles."""
    transaction.on_commit(partial(remove, tiles_of(instance)))


@receiver(post_delete, sender=PublicDocument, dispatch_uid="remove_the_file_of_a_public_document")
def remove_the_file_of_a_public_document(instance: PublicDocument, **_kwargs: Any) -> None:
    """The same for documents."""
    transaction.on_commit(partial(remove, path_of(instance)))
