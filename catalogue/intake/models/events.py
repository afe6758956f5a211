"""What happened to a deposit: one row in the same transaction as the change."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .deposits import Deposit
from .objects import DepositObject


class EventKind(models.TextChoices):
    """Kinds of events; each has its sentence in the history and may have its letter."""

    CREATED = "created", _("The deposit was begun")
    ENDORSEMENT_ASKED = "endorsement_asked", _("Sent to the coordinator")
    ENDORSEMENT_REFUSED = "endorsement_refused", _("Returned by the coordinator")
    NO_COORDINATOR = "no_coordinator", _("The network has no coordinator: straight to the museum")
    SENT = "sent", _("Sent to the museum")
    SENT_AGAIN = "sent_again", _("Answers sent to the museum")
    CLAIMED = "claimed", _("A curator took the deposit")
    RELEASED = "released", _("The curator released the deposit")
    RETURNED = "returned", _("The curator asks to clarify")
    ACCEPTED = "accepted", _("Accepted by the museum")
    DECLINED = "declined", _("Declined by the museum")
    REOPENED = "reopened", _("The decision was reopened")
    ACT_ISSUED = "act_issued", _("The act was issued")
    ACT_SIGNED = "act_signed", _("The signed act came back")
    CLOSED = "closed", _("All objects are decided")
    WITHDRAWN = "withdrawn", _("Withdrawn by the library")
    PUBLISHED = "published", _("Published in the catalogue")
    PAGE_WITHDRAWN = "page_withdrawn", _("Taken out of the catalogue")
    PAGE_RESTORED = "page_restored", _("Back in the catalogue")


class DepositEvent(models.Model):
    """An event of a deposit; append-only."""

    deposit = models.ForeignKey(
        Deposit, on_delete=models.CASCADE, related_name="events", verbose_name=_("deposit")
    )
    deposit_object = models.ForeignKey(
        DepositObject,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="events",
        verbose_name=_("object"),
    )
    kind = models.CharField(_("what happened"), max_length=24, choices=EventKind)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("who"),
    )
    note = models.TextField(_("note"), blank=True)
    at = models.DateTimeField(_("when"), auto_now_add=True)

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        ordering: ClassVar[list[str]] = ["pk"]

    def __str__(self) -> str:
        return f"{self.deposit}: {self.get_kind_display()}"
