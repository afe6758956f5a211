"""Files: masters kept bit for bit, Wagtail's images and documents over them, public copies."""

from .documents import MuseumDocument
from .images import MuseumImage, MuseumRendition
from .masters import Master
from .public_copies import PublicCopy, TileSet
from .public_documents import PublicDocument

__all__ = [
    "Master",
    "MuseumDocument",
    "MuseumImage",
    "MuseumRendition",
    "PublicCopy",
    "PublicDocument",
    "TileSet",
]
