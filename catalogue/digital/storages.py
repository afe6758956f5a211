"""Two stores: the private one has no addresses, the public one holds only what is published."""

from typing import Any

from django.conf import settings
from django.core.files.storage import FileSystemStorage, Storage, storages
from django.urls import reverse


class PrivateStorage(FileSystemStorage):
    """Originals, renditions for the staff, papers. Served only by a view that asks permission."""

    def __init__(self, **options: Any) -> None:
        super().__init__(location=settings.PRIVATE_MEDIA_ROOT, **options)

    def url(self, name: str | None) -> str:
        """The address of the permission-checking view for ``name``."""
        return reverse("digital:private_file", args=[name])


class PublicStorage(FileSystemStorage):
    """Public copies and tiles, under names of 128 random bits."""


def private_storage() -> Storage:
    """The private store; a callable, so that no migration holds a path."""
    return storages["private"]


def public_storage() -> Storage:
    """The public store; a callable, so that no migration holds a path."""
    return storages["public"]
