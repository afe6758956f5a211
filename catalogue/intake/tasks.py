"""Letters leave by the worker; what fails stays visible and is tried again."""

import logging
from collections.abc import Iterable
from datetime import timedelta
from smtplib import (
    SMTPAuthenticationError,
    SMTPConnectError,
    SMTPException,
    SMTPRecipientsRefused,
    SMTPServerDisconnected,
)

from django.core.mail import EmailMultiAlternatives
from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone
from django_tasks import task

from catalogue.background.undone import done_by

from .models import Letter
from .models.letters import LetterFailure, LetterState

logger = logging.getLogger(__name__)

# A mail server that is down for a night must not cost a letter
PAUSES = (
    timedelta(minutes=1),
    timedelta(minutes=10),
    timedelta(hours=1),
    timedelta(hours=6),
    timedelta(hours=12),
)
# The nearest class first: every SMTPException is an OSError as well
FAILURES: tuple[tuple[type[Exception], LetterFailure], ...] = (
    (SMTPRecipientsRefused, LetterFailure.ADDRESS),
    (SMTPAuthenticationError, LetterFailure.SIGN_IN),
    (SMTPConnectError, LetterFailure.NO_ANSWER),
    (SMTPServerDisconnected, LetterFailure.NO_ANSWER),
    (SMTPException, LetterFailure.REFUSED),
    (OSError, LetterFailure.NO_ANSWER),
)


@task(queue_name="letters", priority=40)
def send_letter(letter_pk: int) -> None:
    """Send a letter once; after a failure queue the next try.

    A try that broke off (the process was killed) may have sent it: nobody wants a letter twice, so that
    a person decides about the next try.
    """
    letter = Letter.objects.select_related("recipient").get(pk=letter_pk)
    if letter.state == LetterState.SENDING:
        _note_broken_off(letter)
    elif letter.state != LetterState.SENT and letter.failure != LetterFailure.BROKEN_OFF and _begin(letter):
        _try_to_send(letter)


def _try_to_send(letter: Letter) -> None:
    try:
        _message(letter).send()
    except (OSError, SMTPException) as error:
        _note_failure(letter, error)
    else:
        letter.state, letter.sent_at = LetterState.SENT, timezone.now()
        letter.failure = letter.last_error = ""
        letter.save(update_fields=["state", "sent_at", "failure", "last_error"])


def _begin(letter: Letter) -> bool:
    """Count the try, unless another process has begun the same one."""
    as_read = Letter.objects.filter(pk=letter.pk, state=letter.state, attempts=letter.attempts)
    mine = as_read.update(state=LetterState.SENDING, attempts=F("attempts") + 1)
    letter.attempts += mine
    return bool(mine)


def _note_broken_off(letter: Letter) -> None:
    """Compare and set: if a process is at it all the same, its own word stands."""
    Letter.objects.filter(pk=letter.pk, state=LetterState.SENDING).update(
        state=LetterState.FAILED, failure=LetterFailure.BROKEN_OFF, last_error=""
    )


def _message(letter: Letter) -> EmailMultiAlternatives:
    message = EmailMultiAlternatives(
        subject=letter.subject,
        body=letter.text,
        to=[letter.recipient.email],
        reply_to=[letter.reply_to] if letter.reply_to else None,
    )
    message.attach_alternative(letter.html, "text/html")
    return message


def _note_failure(letter: Letter, error: Exception) -> None:
    """Keep what went wrong, in words for the curator and as the server said it, and come again later."""
    logger.warning("Letter %s was not sent: %s", letter.pk, type(error).__name__)
    letter.failure = next(failure for kind, failure in FAILURES if isinstance(error, kind))
    letter.state, letter.last_error = LetterState.FAILED, str(error)[:300]
    with transaction.atomic():
        letter.save(update_fields=["state", "failure", "last_error"])
        if letter.attempts <= len(PAUSES) and send_letter.get_backend().supports_defer:
            send_letter.using(run_after=timezone.now() + PAUSES[letter.attempts - 1]).enqueue(letter.pk)


@done_by(send_letter)
def letters_not_sent() -> Iterable[int]:
    """The letters that wait, broke off, or have tries left."""
    tried_again = Q(state=LetterState.FAILED, attempts__lte=len(PAUSES)) & ~Q(
        failure=LetterFailure.BROKEN_OFF
    )
    waiting = Q(state__in=[LetterState.QUEUED, LetterState.SENDING])
    return Letter.objects.filter(waiting | tried_again).order_by("pk").values_list("pk", flat=True)
