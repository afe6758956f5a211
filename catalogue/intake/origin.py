"""What the intake tells of an item in its editor: the deposit it came with."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _

from catalogue.accounts.models import User
from catalogue.panels.papers import Paper

from .models import DepositObject
from .querysets import MUSEUM_READERS


def origin_of_item(item_key: int, reader: User) -> Iterator[Paper]:
    """The object of the deposit that the page was made of; one query."""
    if not reader.roles & MUSEUM_READERS:
        return
    for one in DepositObject.objects.filter(page=item_key).select_related("deposit__network"):
        words = _("%(number)s, %(library)s") % {
            "number": one.deposit.number,
            "library": one.deposit.network.short_name,
        }
        yield Paper(_("Deposit"), words, reverse("intake_desk:review", args=[one.deposit_id, one.pk]))
