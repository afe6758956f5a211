"""Letters leave by the worker; what fails stays visible and is tried again."""

import logging
from datetime import timedelta
from smtplib import (
    SMTPAuthenticationError,
    SMTPConnectError,
    SMTPException,
    SMTPRecipientsRefused,
    SMTPServerDisconnected,
)

from django.core.mail import EmailMultiAlternatives
from django.db.models import F
from django.utils import timezone
from django_tasks import task

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
    """Send a letter once; after a failure queue the next try."""
    letter = Letter.objects.select_related("recipient").get(pk=letter_pk)
    if letter.state == LetterState.SENT or not _begin(letter):
        return
    try:
        _message(letter).send()
    except (OSError, SMTPException) as error:
        _note_failure(letter, error)
    else:
        letter.state, letter.sent_at = LetterState.SENT, timezone.now()
        letter.failure = letter.last_error = ""
    letter.save(update_fields=["state", "sent_at", "failure", "last_error"])


def _begin(letter: Letter) -> bool:
    """Count the try, unless another process has begun the same one: nobody wants a letter twice."""
    mine = Letter.objects.filter(pk=letter.pk, attempts=letter.attempts).update(attempts=F("attempts") + 1)
    letter.attempts += mine
    return bool(mine)


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
    if letter.attempts <= len(PAUSES) and send_letter.get_backend().supports_defer:
        send_letter.using(run_after=timezone.now() + PAUSES[letter.attempts - 1]).enqueue(letter.pk)
