"""What the page says of values of the address that it could not use."""

from collections.abc import Mapping
from typing import cast

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from catalogue.item_facets import FACETS
from catalogue.item_filter import Dropped
from catalogue.text.morphology import LONGEST_QUERY
from catalogue.text.numbers import parse_key

MOST_MESSAGES = 5
LONGEST_NAMED_VALUE = 60
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
PARAMETER_NAMES: Mapping[str, str | Promise] = {
    **{facet.name: facet.label for facet in FACETS},
    "from": gettext_lazy("Year “from”"),
    "to": gettext_lazy("Year “to”"),
    "sort": gettext_lazy("Order"),
    "view": gettext_lazy("View of the list"),
    "page": gettext_lazy("Page of the list"),
    "per_page": gettext_lazy("On a page"),
    "exact": gettext_lazy("To the letter"),
    "by": gettext_lazy("Made of"),
}
"""The parameters of an address in the words the page has for them."""


def notices(dropped: tuple[Dropped, ...]) -> list[str]:
    """A sentence for each value that was left out of the search, a few of them at the most."""
    crossed = _crossed_years(dropped)
    others = [each for each in dropped if each not in crossed]
    sentences = [_said_of_years(*crossed)] if crossed else []
    sentences += [_said(each) for each in others[: MOST_MESSAGES - len(sentences)]]
    left = len(dropped) - len(crossed) - (len(sentences) - bool(crossed))
    if left:
        sentences.append(_("Left out besides: %(count)d.") % {"count": left})
    return sentences


def readable(text: str) -> str:
    """The text with a mark in the place of what is no sign: NUL may not stand in a page, U+202E turns it."""
    return "".join(letter if letter.isprintable() else REPLACEMENT for letter in text)


def _crossed_years(dropped: tuple[Dropped, ...]) -> tuple[Dropped, ...]:
    """The years from and to that were understood, but stand in the wrong order."""
    years = tuple(each for each in dropped if each.parameter in {"from", "to"})
    understood = [number for each in years if (number := parse_key(each.value)) is not None]
    return years if len(understood) == len(years) == 2 and understood[0] > understood[1] else ()


def _said_of_years(start: Dropped, end: Dropped) -> str:
    return _("The year “from”, %(start)s, is later than the year “to”, %(end)s, so both were left out.") % {
        "start": start.value,
        "end": end.value,
    }


def _said(each: Dropped) -> str:
    if each.parameter == "q":
        return _("The query is long: only its first %(count)d characters were read.") % {
            "count": LONGEST_QUERY
        }
    return _("“%(name)s: %(value)s” means nothing here, so it was left out.") % {
        "name": cast(str, PARAMETER_NAMES.get(each.parameter, each.parameter)),
        "value": readable(each.value[:LONGEST_NAMED_VALUE]),
    }
