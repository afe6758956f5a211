"""The letters of a deposit on the desk, and the button that sends one by hand."""

from dataclasses import dataclass

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseRedirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from catalogue.accounts.models import User
from catalogue.waiting_work import PEOPLE_ARE_TOLD_AFTER

from ..models import Deposit, Letter
from ..models.letters import LetterState
from ..permissions import may_review
from ..tasks import send_letter
from .decisions import back
from .finding import curator, find_deposit, find_letter


@dataclass(frozen=True)
class LetterRow:
    """A letter as the desk shows it; ``button`` is empty where there is nothing to press."""

    letter: Letter
    failure: str
    detail: str
    button: str


def letters_of(deposit: Deposit, reader: User) -> list[LetterRow]:
    """The letters of a deposit, the newest first; what the server said is the administrator's business."""
    may_send = may_review(reader)
    return [
        LetterRow(
            letter=letter,
            failure=letter.get_failure_display(),
            detail=letter.last_error if reader.is_superuser else "",
            button=_button(letter) if may_send else "",
        )
        for letter in deposit.letters.select_related("recipient")
    ]


def _button(letter: Letter) -> str:
    """What stays undone may be done by hand; a letter just written is the worker's for a minute."""
    if letter.state == LetterState.FAILED:
        return _("Send again")
    waits = timezone.now() - letter.created_at
    is_late = letter.state == LetterState.QUEUED and waits > PEOPLE_ARE_TOLD_AFTER
    return _("Send now") if is_late else ""


@require_POST
def send_by_hand(request: HttpRequest, key: int, letter_key: int) -> HttpResponseRedirect:
    """Send the letter this moment, without the worker, whatever the number of tries so far."""
    deposit = find_deposit(request, key)
    if not may_review(curator(request)):
        raise PermissionDenied
    letter = find_letter(deposit, letter_key)
    if letter.state != LetterState.SENT:
        if letter.state == LetterState.FAILED:  # one that broke off leaves again by this hand only
            letter.attempts, letter.failure = 0, ""
            letter.save(update_fields=["attempts", "failure"])
        send_letter.call(letter.pk)
        letter.refresh_from_db()
    if letter.state == LetterState.SENT:
        messages.success(request, _("The letter is sent."))
    else:
        why = letter.get_failure_display() or _("it is being sent already")
        messages.error(request, _("The letter is not sent: %(why)s.") % {"why": why})
    return back(deposit)
