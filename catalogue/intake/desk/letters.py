"""A letter that did not leave, sent again by hand."""

from functools import partial

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from ..models.letters import LetterState
from ..permissions import may_review
from ..tasks import send_letter
from .decisions import back
from .finding import curator, find_deposit, find_letter


@require_POST
def send_again(request: HttpRequest, key: int, letter_key: int) -> HttpResponseRedirect:
    """Queue the letter anew, whatever the number of tries so far."""
    deposit = find_deposit(request, key)
    if not may_review(curator(request)):
        raise PermissionDenied
    letter = find_letter(deposit, letter_key)
    if letter.state != LetterState.SENT:
        letter.state, letter.attempts = LetterState.QUEUED, 0
        letter.save(update_fields=["state", "attempts"])
        transaction.on_commit(partial(send_letter.enqueue, letter.pk))
        messages.success(request, _("The letter is queued again."))
    return back(deposit)
