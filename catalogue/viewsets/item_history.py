"""What the history of a record calls its ways out of the catalogue and back."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import PageLogEntry

from catalogue.services.publishing import RESTORED, WITHDRAWN


class Withdrawal(LogFormatter):
    """Withdrawn, with the words of the tombstone."""

    label = gettext_lazy("Withdraw from the catalogue")

    def format_message(self, log_entry: PageLogEntry) -> str:
        """Why it was withdrawn."""
        return _("Withdrawn from the catalogue: %(reason)s") % {"reason": log_entry.data.get("reason", "")}


class Return(LogFormatter):
    """Restored."""

    label = gettext_lazy("Return to the catalogue")
    message = gettext_lazy("Returned to the catalogue")


def name_the_moves(actions: LogActionRegistry) -> None:
    """Hook ``register_log_actions``."""
    actions.register_action(WITHDRAWN)(Withdrawal)
    actions.register_action(RESTORED)(Return)
