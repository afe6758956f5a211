"""The sheets and sides of an item in the viewer, and their transcripts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from catalogue.text.transcripts import Line, is_divided, paragraphs

from .pictures import STAGE, THUMBNAIL, WHOLE, Picture, picture

if TYPE_CHECKING:
    from catalogue.digital.models import MuseumImage
    from catalogue.models import ItemImage

PARAMETER = "list"
LINE_APART = SafeString("<br>")
LINE_END_IN_A_WORD = SafeString('<span class="line-end" aria-hidden="true">|</span>')
LINE_END = SafeString(f" {LINE_END_IN_A_WORD} ")
Draw: TypeAlias = "Callable[[MuseumImage, int, str], Picture | None]"


@dataclass(frozen=True)
class Sheet:
    """One sheet or side, as ``components/viewer.html`` wants it."""

    key: str
    position: int
    label: str
    url: str
    thumbnail: Picture | None
    picture: Picture | None
    whole_url: str
    tile_source: str
    caption: str


@dataclass(frozen=True)
class Leaf:
    """The transcript of a sheet; `marks_lines` tells whether ends of lines are marked in it."""

    key: str
    label: str
    html: SafeString
    marks_lines: bool


def sheets(
    images: "Sequence[ItemImage]", *, of_document: bool, in_detail: bool, draw: Draw = picture
) -> list[Sheet]:
    """Every sheet in order.

    Args:
        images: with ``image``, its tiles and public copies loaded.
        of_document: whether an unnamed picture is called a sheet.
        in_detail: whether rights let visitors see more than a picture of moderate size.
        draw: what makes a picture of an image, a width and a description.
    """
    return [_sheet(place, each, of_document, in_detail, draw) for place, each in enumerate(images, start=1)]


def chosen(all_sheets: list[Sheet], key: str) -> Sheet | None:
    """The sheet an address names, else the first one; None where there is none."""
    named = [sheet for sheet in all_sheets if sheet.key == key]
    return next(iter(named or all_sheets), None)


def neighbour(all_sheets: list[Sheet], sheet: Sheet | None, step: int) -> str | None:
    """The address of the sheet before (-1) or after (+1); None at the ends."""
    place = sheet.position - 1 + step if sheet else -1
    return all_sheets[place].url if 0 <= place < len(all_sheets) else None


def leaves(images: "Sequence[ItemImage]", *, of_document: bool) -> list[Leaf]:
    """The transcripts of those sheets that have one."""
    return [
        _leaf(str(position), _label(position, each, of_document), each.transcript)
        for position, each in enumerate(images, start=1)
        if each.transcript
    ]


def _leaf(key: str, label: str, transcript: str) -> Leaf:
    """Plain text as markup; its own signs are escaped, so that it is safe to draw."""
    read = paragraphs(transcript)
    html = format_html_join("\n\n", "<p>{}</p>", ((_lines(lines),) for lines in read))
    return Leaf(key, label, html, any(len(line) > 1 for lines in read for line in lines))


def _lines(lines: list[Line]) -> SafeString:
    return format_html_join(LINE_APART, "{}", ((_line(pieces),) for pieces in lines))


def _line(pieces: Line) -> SafeString:
    told = format_html("{}", pieces[0])
    for before, piece in pairwise(pieces):
        told += format_html("{}{}", LINE_END_IN_A_WORD if is_divided(before) else LINE_END, piece)
    return told


def _sheet(position: int, each: "ItemImage", of_document: bool, in_detail: bool, draw: Draw) -> Sheet:
    whole = draw(each.image, WHOLE, each.alt_text)
    return Sheet(
        key=str(position),
        position=position,
        label=_label(position, each, of_document),
        url=f"?{PARAMETER}={position}",
        thumbnail=draw(each.image, THUMBNAIL, each.alt_text),
        picture=draw(each.image, STAGE, each.alt_text),
        whole_url=whole.url if whole and in_detail else "",
        tile_source=tile_source(each.image) if in_detail else "",
        caption=each.caption,
    )


def _label(position: int, each: "ItemImage", of_document: bool) -> str:
    if each.label:
        return each.label
    numbered = {"number": position}
    return _("Sheet %(number)s") % numbered if of_document else _("Picture %(number)s") % numbered


def tile_source(image: "MuseumImage") -> str:
    """The address of the image's IIIF description where its tiles are ready, else nothing."""
    tiles = getattr(image, "tiles", None)
    return f"/iiif/3/{tiles.token}/info.json" if tiles and tiles.state == "ready" else ""
