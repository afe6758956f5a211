"""What the page says of values of the address that it could not use."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from catalogue.item_facets import FACETS
from catalogue.item_filter import Dropped

MOST_MESSAGES = 5
LONGEST_NAMED_VALUE = 60
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
WORDS = {facet.name: facet.label for facet in FACETS} | {
    "from": gettext_lazy("Years of making"),
    "to": gettext_lazy("Years of making"),
    "sort": gettext_lazy("Order"),
    "view": gettext_lazy("View of the list"),
    "page": gettext_lazy("Page of the list"),
    "per_page": gettext_lazy("On a page"),
}
"""What the page calls the parameters of its address."""


def notices(dropped: tuple[Dropped, ...]) -> list[str]:
    """A sentence for each value that was left out of the search, a few of them at the most."""
    sentences = [
        _("“%(value)s” means nothing for “%(name)s”, so it was left out.")
        % {
            "value": readable(each.value[:LONGEST_NAMED_VALUE]),
            "name": WORDS.get(each.parameter, each.parameter),
        }
        for each in dropped[:MOST_MESSAGES]
    ]
    if len(dropped) > MOST_MESSAGES:
        sentences.append(_("Left out besides: %(count)d.") % {"count": len(dropped) - MOST_MESSAGES})
    return sentences


def readable(text: str) -> str:
    """The text with a mark in the place of what is no sign: NUL may not stand in a page, U+202E turns it round."""
    return "".join(letter if letter.isprintable() else REPLACEMENT for letter in text)
