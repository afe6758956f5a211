"""Letters: written with the event, sent after commit by the worker, their failure visible."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .deposits import Deposit
from .events import DepositEvent


class LetterState(models.TextChoices):
    """What became of a letter."""

    QUEUED = "queued", _("queued")
    SENDING = "sending", _("letter is being sent")
    SENT = "sent", _("letter sent")
    FAILED = "failed", _("letter not sent")


class LetterFailure(models.TextChoices):
    """Why a letter did not leave, as far as a curator can do something about it."""

    NO_ANSWER = "no_answer", _("the mail server does not answer")
    ADDRESS = "address", _("the mail server does not know this address")
    SIGN_IN = "sign_in", _("the mail server does not let the museum in: tell the administrator")
    REFUSED = "refused", _("the mail server has not taken the letter")
    BROKEN_OFF = "broken_off", _("sending broke off; whether the letter left, nobody knows")


class Letter(models.Model):
    """One letter per event and recipient."""

    deposit = models.ForeignKey(
        Deposit, on_delete=models.CASCADE, related_name="letters", verbose_name=_("deposit")
    )
    event = models.ForeignKey(
        DepositEvent, on_delete=models.CASCADE, related_name="letters", verbose_name=_("event")
    )
    recipient = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="letters", verbose_name=_("to")
    )
    reply_to = models.EmailField(_("answer to"), blank=True)
    subject = models.CharField(_("subject"), max_length=200)
    text = models.TextField(_("text"))
    html = models.TextField(_("text as HTML"))
    state = models.CharField(_("state"), max_length=10, choices=LetterState, default=LetterState.QUEUED)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    failure = models.CharField(_("why it did not leave"), max_length=10, choices=LetterFailure, blank=True)
    last_error = models.CharField(_("last error"), max_length=300, blank=True)
    created_at = models.DateTimeField(_("written"), auto_now_add=True)
    sent_at = models.DateTimeField(_("sent"), null=True, blank=True)

    class Meta:
        verbose_name = _("letter")
        verbose_name_plural = _("letters")
        ordering: ClassVar[list[str]] = ["-pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["event", "recipient"], name="one_letter_per_event_and_recipient")
        ]

    def __str__(self) -> str:
        return self.subject
