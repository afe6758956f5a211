"""The deposit (заявка): a box of objects under one statement and one consent."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from catalogue.accounts.models import Branch, LibraryNetwork

from ..querysets import DepositQuerySet
from ..states import DepositState


class Originals(models.TextChoices):
    """What becomes of the originals: decides which act is made (WORKFLOW.md, papers)."""

    STAY = "stay", _("stay in the library, the museum gets digital copies")
    HANDED_OVER = "handed_over", _("are handed over to the museum")


class Deposit(models.Model):
    """A box of objects. Its key stands in addresses, its number (given when first sent) on papers."""

    network = models.ForeignKey(
        LibraryNetwork, on_delete=models.PROTECT, related_name="deposits", verbose_name=_("library network")
    )
    branch = models.ForeignKey(
        Branch,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="deposits",
        verbose_name=_("branch"),
    )
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="deposits",
        verbose_name=_("contributor"),
    )
    number = models.CharField(_("number"), max_length=20, unique=True, null=True, blank=True)
    state = models.CharField(_("state"), max_length=12, choices=DepositState, default=DepositState.DRAFT)
    originals = models.CharField(_("originals"), max_length=12, choices=Originals, blank=True)
    came_to_library = models.TextField(_("how it came to the library"), blank=True)
    owner = models.CharField(_("owner or donor"), max_length=250, blank=True)
    wishes = models.TextField(_("note for the curator"), blank=True)
    holder = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="held_deposits",
        verbose_name=_("curator who took it"),
    )
    revision = models.PositiveIntegerField(_("revision"), default=0)
    created_at = models.DateTimeField(_("created"), auto_now_add=True)
    updated_at = models.DateTimeField(_("changed"), auto_now=True)
    sent_at = models.DateTimeField(_("sent"), null=True, blank=True)
    waiting_since = models.DateTimeField(_("waits since"), null=True, blank=True)
    closed_at = models.DateTimeField(_("decided"), null=True, blank=True)

    objects = DepositQuerySet.as_manager()

    class Meta:
        verbose_name = _("deposit")
        verbose_name_plural = _("deposits")
        ordering: ClassVar[list[str]] = ["-updated_at", "-pk"]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["state", "waiting_since"], name="deposit_inbox"),
            models.Index(fields=["network", "-updated_at"], name="deposit_cabinet"),
        ]

    def __str__(self) -> str:
        return self.number or f"{self._meta.verbose_name} {self.pk}"

    def get_absolute_url(self) -> str:
        """The deposit in the contributor's cabinet."""
        return reverse("intake:deposit", args=[self.pk])
