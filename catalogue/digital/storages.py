"""Two stores: the private one has no addresses, the public one holds only what is published."""

import os

from django.conf import settings
from django.core.files.storage import FileSystemStorage, Storage, storages
from django.urls import reverse

from .content_store import MASTERS

# Of 255; the rest is for what Django adds to make a name new
LONGEST_NAME_BYTES = 200


class PrivateStorage(FileSystemStorage):
    """Originals, renditions for the staff, papers. Served only by a view that asks permission."""

    # Cached properties in Django's class, which fix a folder at the first look
    @property
    def base_location(self) -> str:  # type: ignore[override]
        return str(settings.PRIVATE_MEDIA_ROOT)

    @property
    def location(self) -> str:  # type: ignore[override]
        return os.path.abspath(self.base_location)

    def url(self, name: str | None) -> str:
        """The address of the permission-checking view for ``name``."""
        return reverse("digital:private_file", args=[name])

    def get_valid_name(self, name: str) -> str:
        """Django shortens by letters, the disk counts bytes: a long Russian name would not fit."""
        stem, extension = os.path.splitext(super().get_valid_name(name))
        room = LONGEST_NAME_BYTES - len(extension.encode())
        return stem.encode()[:room].decode(errors="ignore") + extension

    def delete(self, name: str) -> None:
        """Delete a file, but never a master.

        Wagtail deletes the file of every image and document it deletes or replaces. A master may
        stand behind other images, deposits and acts, so it outlives them all; ``sweep_orphans``
        alone removes it, when no row points to it.
        """
        if not name.startswith(f"{MASTERS}/"):
            super().delete(name)


class PublicStorage(FileSystemStorage):
    """Public copies and tiles, under names of 128 random bits."""


def private_storage() -> Storage:
    """The private store; a callable, so that no migration holds a path."""
    return storages["private"]


def public_storage() -> Storage:
    """The public store; a callable, so that no migration holds a path."""
    return storages["public"]
