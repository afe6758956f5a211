"""What the page says of values of the address that it could not use."""

from django.utils.translation import gettext as _

from catalogue.item_filter import Dropped

MOST_MESSAGES = 5
LONGEST_NAMED_VALUE = 60


def notices(dropped: tuple[Dropped, ...]) -> list[str]:
    """A sentence for each value that was left out of the search, a few of them at the most."""
    sentences = [
        _("“%(value)s” means nothing for “%(name)s”, so it was left out.")
        % {"value": each.value[:LONGEST_NAMED_VALUE], "name": each.parameter}
        for each in dropped[:MOST_MESSAGES]
    ]
    if len(dropped) > MOST_MESSAGES:
        sentences.append(_("Left out besides: %(count)d.") % {"count": len(dropped) - MOST_MESSAGES})
    return sentences
