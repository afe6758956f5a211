"""Pictures of the pages: public copies for visitors, renditions for the staff's preview, never originals."""

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


def staff_picture(image: "MuseumImage", wanted_width: int, alt: str | None = None) -> Picture:
    """A private rendition, for the preview of what is not public yet; only the staff can load it."""
    limit = min(wanted_width, STAGE)
    rendition = image.get_rendition(f"max-{limit}x{2 * limit}")
    described = image.description if alt is None else alt
    return Picture(rendition.url, rendition.width, rendition.height, described)
