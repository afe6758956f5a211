"""The parameters of a search: a new facet, order, view or page size stands here by itself."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from catalogue.item_facets import FACETS, AnyFacet, FixedFacet
from catalogue.search.parameters import (
    GRID,
    MOST_PER_PAGE,
    PAGE_SIZES,
    PER_PAGE,
    SORT_LABELS,
    VIEW_LABELS,
)
from catalogue.text.morphology import LONGEST_QUERY

Schema = Mapping[str, Any]
FIRST_YEAR, LAST_YEAR = 1, 9999


@dataclass(frozen=True)
class Parameter:
    """A parameter of the address.

    `known` are the words of its values, where there are only a few. `many`: it may be repeated, one of its
    values is enough. `orders`: it changes only how what was found is given out, not what is found.
    """

    name: str
    meaning: str
    schema: Schema
    known: Mapping[str, str]
    many: bool = False
    orders: bool = False


def parameters() -> list[Parameter]:
    """All parameters of a search, in the order people think of them."""
    return [
        Parameter("q", _("words, a phrase in quotation marks, a number"), _text(LONGEST_QUERY), {}),
        *map(_of_facet, FACETS),
        *_years(),
        *_giving_out(),
    ]


def _of_facet(facet: AnyFacet) -> Parameter:
    known = _words(facet.values) if isinstance(facet, FixedFacet) else {}
    schema = {"enum": list(known)} if known else {"pattern": r"^[-\w]+$"}
    return Parameter(facet.name, str(facet.label), {"type": "string", **schema}, known, many=True)


def _years() -> Iterator[Parameter]:
    year = {"type": "integer", "minimum": FIRST_YEAR, "maximum": LAST_YEAR}
    yield Parameter("from", _("made in this year or later, perhaps"), year, {})
    yield Parameter("to", _("made in this year or earlier, perhaps"), year, {})


def _giving_out() -> Iterator[Parameter]:
    number = {"type": "integer", "minimum": 1}
    orders, views = _labelled(SORT_LABELS), _labelled(VIEW_LABELS)
    sizes = ", ".join(map(str, PAGE_SIZES))
    yield Parameter("sort", _("order"), {"type": "string", "enum": list(orders)}, orders, orders=True)
    yield Parameter(
        "view",
        _("view of the page of results; means nothing to programs"),
        {"type": "string", "enum": list(views), "default": GRID},
        views,
        orders=True,
    )
    yield Parameter("page", _("number of the page"), {**number, "default": 1}, {}, orders=True)
    yield Parameter(
        "per_page",
        _("items on a page; to people the site offers %(sizes)s") % {"sizes": sizes},
        {**number, "maximum": MOST_PER_PAGE, "default": PER_PAGE},
        {},
        orders=True,
    )


def _text(longest: int) -> Schema:
    return {"type": "string", "maxLength": longest}


def _words(values: Mapping[str, Any]) -> dict[str, str]:
    return {slug: str(value.label) for slug, value in values.items()}


def _labelled(labels: Mapping[str, str | Promise]) -> dict[str, str]:
    return {name: str(label) for name, label in labels.items()}
