"""«Каков он на деле»: an artifact drawn beside a book 20 cm high, as numbers for an SVG."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.formats import number_format
from django.utils.translation import gettext as _

FLOOR, MOST_HIGH, MOST_WIDE, GAP, LEFT = 160, 120, 180, 30, 30
BOOK_WIDTH_CM, BOOK_HEIGHT_CM = Decimal(13), Decimal(20)


@dataclass(frozen=True)
class Rectangle:
    """A rectangle of the drawing, standing on the floor."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True)
class Scale:
    """The drawing in a view box of 300 by 180, and the same in words."""

    text: str
    thing: Rectangle
    book: Rectangle
    width_label: str
    height_label: str


def scale_of(width_cm: Decimal | None, height_cm: Decimal | None) -> Scale | None:
    """The drawing, or None where a size is missing."""
    if not width_cm or not height_cm:
        return None
    unit = min(MOST_HIGH / max(height_cm, BOOK_HEIGHT_CM), MOST_WIDE / width_cm)
    thing = _standing(LEFT, width_cm * unit, height_cm * unit)
    book = _standing(LEFT + thing.width + GAP, BOOK_WIDTH_CM * unit, BOOK_HEIGHT_CM * unit)
    sizes = {"width": number_format(width_cm.normalize()), "height": number_format(height_cm.normalize())}
    return Scale(
        text=_("The object is %(width)s cm wide and %(height)s cm high, beside a book 20 cm high") % sizes,
        thing=thing,
        book=book,
        width_label=_("%(width)s cm") % sizes,
        height_label=_("%(height)s cm") % sizes,
    )


def _standing(x: int, width: Decimal, height: Decimal) -> Rectangle:
    drawn_height = max(1, round(height))
    return Rectangle(x, FLOOR - drawn_height, max(1, round(width)), drawn_height)
