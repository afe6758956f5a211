"""A selection on paper, as a tagged PDF."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _
from PIL import Image

from catalogue.presentation.addresses import absolute, permanent_address
from catalogue.presentation.typesetting import typeset_pdf
from catalogue.text.typography import typeset

TEMPLATE = Path(__file__).with_name("selection.typ")
PICTURE_WIDTH = 320


def selection_pdf(items: Sequence[Any], museum_name: str, address: str) -> bytes:
    """Typeset a selection; a lost picture leaves its place empty. Raises typst.TypstError."""
    pictures = {f"{item.pk}.jpg": content for item in items if (content := _picture(item))}
    paper = {
        "title": _("Selection from the catalogue"),
        "museum": typeset(museum_name),
        "address": address,
        "page": _("page"),
        "rows": [_row(item, pictures) for item in items],
    }
    return typeset_pdf(TEMPLATE, paper, pictures)


def _row(item: Any, pictures: dict[str, bytes]) -> dict[str, str]:
    place = [item.place_as_written, item.network.short_name if item.network else ""]
    picture = f"{item.pk}.jpg"
    return {
        "number": typeset(item.shown_number),
        "title": typeset(item.title),
        "dating": typeset(item.dating.short),
        "place": typeset(" · ".join(filter(None, place))),
        "address": absolute(permanent_address(item.catalogue_number)),
        "picture": picture if picture in pictures else "",
        "alt": item.lead_image.description or item.title if item.lead_image else "",
    }


def _picture(item: Any) -> bytes | None:
    """The item's picture, small; None when there is none."""
    copies = item.lead_image.public_copies.all() if item.lead_image else ()
    nearest = min(copies, key=lambda copy: abs(copy.width - PICTURE_WIDTH), default=None)
    if nearest is None or not Path(nearest.file.path).is_file():
        return None
    small = BytesIO()
    with Image.open(nearest.file.path) as picture:
        picture.convert("RGB").save(small, "JPEG", quality=80)  # kept as it is, ten times smaller than WebP
    return small.getvalue()
