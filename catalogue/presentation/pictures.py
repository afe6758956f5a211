"""Pictures of the public pages: always public copies, never originals."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from catalogue.digital.models import MuseumImage

THUMBNAIL, CARD, STAGE, WHOLE = 200, 480, 1200, 100_000


@dataclass(frozen=True)
class Picture:
    """An <img>: its address, size and description."""

    url: str
    width: int
    height: int
    alt: str = ""


def picture(image: "MuseumImage | None", wanted_width: int, alt: str | None = None) -> Picture | None:
    """The smallest public copy that is wide enough, else the widest one; None where nothing is public.

    Args:
        image: with its ``public_copies`` prefetched.
        wanted_width: in pixels; see the widths above.
        alt: the description; without one, that of the image.
    """
    source = image.public_source(wanted_width) if image else None
    if image is None or source is None:
        return None
    return Picture(source.url, source.width, source.height, image.description if alt is None else alt)
