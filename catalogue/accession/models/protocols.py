"""Protocols of the commission (ЭФЗК)."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from catalogue.models import CatalogueItemPage


class CommissionProtocol(models.Model):
    """The minutes of a meeting: what was heard and decided. Confirmed by the head curator, then closed."""

    number = models.CharField(_("number"), max_length=20, unique=True)
    held_on = models.DateField(_("date of the meeting"))
    present = models.TextField(_("present"), blank=True)
    prepared_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name=_("prepared by")
    )
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("confirmed by"),
    )
    confirmed_at = models.DateTimeField(_("confirmed"), null=True, blank=True)

    class Meta:
        verbose_name = _("commission protocol")
        verbose_name_plural = _("commission protocols")
        ordering: ClassVar[list[str]] = ["-held_on", "-pk"]

    def __str__(self) -> str:
        return self.number

    @property
    def is_confirmed(self) -> bool:
        """Whether papers and registers may refer to it."""
        return self.confirmed_at is not None


class Decided(models.TextChoices):
    """What the commission may decide about an object."""

    CORE = "core", _("include in the core fund")
    AUXILIARY = "auxiliary", _("include in the auxiliary fund")
    DECLINED = "declined", _("decline")
    GIVE_BACK = "give_back", _("give back")


class ProtocolDecision(models.Model):
    """The decision about one object, heard at the meeting."""

    protocol = models.ForeignKey(
        CommissionProtocol, on_delete=models.CASCADE, related_name="decisions", verbose_name=_("protocol")
    )
    item = models.ForeignKey(
        CatalogueItemPage, on_delete=models.PROTECT, related_name="protocol_decisions", verbose_name=_("item")
    )
    decided = models.CharField(_("decided"), max_length=10, choices=Decided)
    votes = models.CharField(_("votes"), max_length=100, blank=True)

    class Meta:
        verbose_name = _("decision of the commission")
        verbose_name_plural = _("decisions of the commission")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["protocol", "item"], name="one_decision_per_protocol_and_item")
        ]

    def __str__(self) -> str:
        return f"{self.protocol}: {self.item_id}"
