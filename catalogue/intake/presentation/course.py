"""«Ход дела»: the events of a deposit as sentences, newest first."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from ..models import Deposit, DepositEvent, EventKind
from .days import short_day

WITH_NOTE = frozenset(
    {
        EventKind.ENDORSEMENT_REFUSED,
        EventKind.WITHDRAWN,
        EventKind.REOPENED,
        EventKind.PAGE_WITHDRAWN,
    }
)
BY_THE_LIBRARY = frozenset(
    {
        EventKind.CREATED,
        EventKind.ENDORSEMENT_ASKED,
        EventKind.ENDORSEMENT_REFUSED,
        EventKind.SENT,
        EventKind.SENT_AGAIN,
        EventKind.WITHDRAWN,
    }
)

ABOUT_AN_ACT = frozenset({EventKind.ACT_ISSUED, EventKind.ACT_SIGNED})


@dataclass(frozen=True)
class Entry:
    """Inputs of ``components/course.html``."""

    when: str
    text: str
    now: bool = False


def course_of(deposit: Deposit, now: str) -> list[Entry]:
    """What is expected now, in the reader's words, and everything that happened, by one query."""
    events = deposit.events.select_related("actor", "deposit_object").order_by("-pk")
    return [
        Entry(_("now"), now, now=True),
        *(Entry(short_day(event.at), sentence(event)) for event in events),
    ]


def sentence(event: DepositEvent) -> str:
    """The event in words; the museum speaks as one, of the library the person is named."""
    words = event.get_kind_display()
    if event.deposit_object:
        words = f"{words}: {event.deposit_object}"
    if event.actor and event.kind in BY_THE_LIBRARY:
        words = f"{words} ({event.actor.get_short_name()})"
    if event.kind in ABOUT_AN_ACT:
        return f"{words} № {event.note}"
    if event.note and event.kind in WITH_NOTE:
        words = f"{words}. {event.note}"
    return words
