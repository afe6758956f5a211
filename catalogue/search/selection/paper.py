"""A selection on paper: a tagged PDF by Typst, with the fonts Typst carries and nothing of the system."""

import json
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import typst
from django.utils.translation import gettext as _
from PIL import Image

from catalogue.presentation.addresses import absolute, permanent_address
from catalogue.text.typography import typeset

TEMPLATE = Path(__file__).with_name("selection.typ")
PICTURE_WIDTH = 320


def selection_pdf(items: Sequence[Any], museum_name: str, address: str) -> bytes:
    """Typeset a selection with its pictures; a lost picture leaves its place empty.

    Words reach the template as JSON only, so nothing in them can be markup. Raises typst.TypstError.
    """
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        shutil.copy(TEMPLATE, root / TEMPLATE.name)
        paper = {
            "title": _("Selection from the catalogue"),
            "museum": typeset(museum_name),
            "address": address,
            "page": _("page"),
            "rows": [_row(item, root) for item in items],
        }
        (root / "selection.json").write_text(json.dumps(paper, ensure_ascii=False), encoding="utf-8")
        return typst.compile(root / TEMPLATE.name, root=root, format="pdf", ignore_system_fonts=True)


def _row(item: Any, root: Path) -> dict[str, str]:
    place = [item.place_as_written, item.network.short_name if item.network else ""]
    return {
        "number": typeset(item.shown_number),
        "title": typeset(item.title),
        "dating": typeset(item.dating.short),
        "place": typeset(" · ".join(filter(None, place))),
        "address": absolute(permanent_address(item.catalogue_number)),
        "picture": _picture(item, root),
        "alt": item.lead_image.description or item.title if item.lead_image else "",
    }


def _picture(item: Any, root: Path) -> str:
    """The name of the picture beside the template, or nothing."""
    copies = item.lead_image.public_copies.all() if item.lead_image else ()
    narrowest = min(copies, key=lambda copy: abs(copy.width - PICTURE_WIDTH), default=None)
    if narrowest is None or not Path(narrowest.file.path).is_file():
        return ""
    name = f"{item.pk}.jpg"
    with Image.open(narrowest.file.path) as picture:
        picture.convert("RGB").save(root / name, quality=80)  # embedded as it is, ten times smaller than WebP
    return name
