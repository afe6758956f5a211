"""What to tell a curator whose button came too late."""

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from ..models import Deposit


def what_happened_meanwhile(deposit: Deposit, object_key: int | None = None) -> str:
    """Who did what and when, in a sentence: the loser of two simultaneous clicks must know."""
    events = deposit.events.select_related("actor")
    about_object = events.filter(deposit_object_id=object_key) if object_key else events.none()
    event = about_object.last() or events.last()
    if event is None:
        return _("The state has changed meanwhile. Nothing was done twice.")
    return _("%(who)s was first, on %(when)s: %(what)s. Nothing was done twice.") % {
        "who": event.actor or _("The system"),
        "when": date_format(timezone.localtime(event.at), "j E, H:i"),
        "what": event.get_kind_display(),
    }
