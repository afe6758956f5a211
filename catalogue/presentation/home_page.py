"""What the first page shows."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from .addresses import catalogue_address, exhibition_address
from .cards import Card
from .facts import Link, link_to
from .pictures import STAGE, picture

if TYPE_CHECKING:
    from catalogue.authorities.models import Term
    from catalogue.models import ExhibitionPage


def period_guides(periods: "Iterable[Term]", counts: Mapping[int | None, int]) -> list[dict[str, Any]]:
    """Guide cards of the drawer: the periods with their numbers of records."""
    return [
        {
            "years": period.name,
            "title": _capitalised(period.scope_note),
            "url": catalogue_address(period=period.slug),
            "count": counts.get(period.pk, 0),
        }
        for period in periods
    ]


def front_card(card: Card | None, *, chosen: bool) -> dict[str, Any] | None:
    """The card at the front of the drawer: the item of the week, or the latest one."""
    if card is None:
        return None
    return {
        "url": card.url,
        "number": card.number,
        "note": _("item of the week") if chosen else _("latest arrival"),
        "title": card.title,
        "dating": card.dating,
        "place": card.place,
        "summary": card.summary,
        "picture": card.large,
    }


def exhibition_card(exhibition: "ExhibitionPage") -> dict[str, Any]:
    """An exhibition in a list."""
    return {
        "url": exhibition_address(exhibition.slug),
        "title": exhibition.title,
        "subtitle": exhibition.subtitle,
        "introduction": exhibition.introduction,
        "picture": picture(exhibition.lead_image, STAGE),
        "tags": [
            Link(each.tag.name, catalogue_address(tag=each.tag.slug))
            for each in exhibition.tagged_items.all()
        ],
    }


def popular_searches(themes: "Iterable[Term]") -> list[Link]:
    """The commonest themes, as a way in for those who do not know what to type."""
    return [link_to("theme", theme) for theme in themes]


def plate() -> str:
    """The words on the brass plate of the drawer."""
    return _("PERIODS · FROM BEFORE 1917 TO OUR DAYS")


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
