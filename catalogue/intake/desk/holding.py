"""Who holds a deposit since when, and why the reader's screen has no buttons of decision."""

from django.utils.translation import gettext as _

from catalogue.accounts.models import User

from ..models import Deposit, EventKind
from ..permissions import is_own, may_claim, may_review
from ..presentation.days import day
from ..states import DepositState


def holder_in_words(deposit: Deposit, reader: User) -> str:
    """«Заявка у вас с 20 ноября», «Заявку с 20 ноября ведёт О. С. Вершинина»; empty where nobody has it."""
    if deposit.holder is None:
        return ""
    taken = deposit.events.filter(kind=EventKind.CLAIMED).order_by("pk").last()
    words = {
        "curator": deposit.holder.get_short_name(),
        "day": day(taken.at if taken else deposit.updated_at),
    }
    if deposit.holder_id == reader.pk:
        return _("The deposit has been with you since %(day)s") % words
    return _("The deposit has been with %(curator)s since %(day)s") % words


def who_decides(deposit: Deposit, reader: User) -> str:
    """Why this reader does not decide on a deposit that waits for a decision; empty where none is awaited."""
    if deposit.state not in (DepositState.SENT, DepositState.IN_REVIEW):
        return ""
    if may_claim(reader, deposit):
        return _("To decide, take the deposit first.")
    if may_review(reader) and is_own(reader, deposit):
        return _("The deposit is your own: another curator decides on it.")
    if deposit.state == DepositState.IN_REVIEW:
        return _("The curator who took the deposit decides, or the head curator.")
    return _("Nobody has taken the deposit yet.")
