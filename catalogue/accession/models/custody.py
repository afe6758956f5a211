"""Where the thing itself is: a track of papers, each step with a number and a date."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from catalogue.models import CatalogueItemPage

from .acts import Act
from .protocols import CommissionProtocol


class Custody(models.TextChoices):
    """States of custody (WORKFLOW.md, four tracks)."""

    NONE = "none", _("not handed over")
    COPY = "copy", _("digital copy, the original is in the library")
    TEMPORARY = "temporary", _("in temporary custody")
    COMMISSION = "commission", _("with the commission")
    FUND = "fund", _("in the fund")
    GIVEN_BACK = "given_back", _("given back")
    EXCLUDED = "excluded", _("excluded")


class CustodyStep(models.Model):
    """One step of an item's custody; the last one is where the item is. Nothing steps back."""

    item = models.ForeignKey(
        CatalogueItemPage, on_delete=models.PROTECT, related_name="custody_steps", verbose_name=_("item")
    )
    state = models.CharField(_("custody"), max_length=12, choices=Custody)
    act = models.ForeignKey(
        Act,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="custody_steps",
        verbose_name=_("act"),
    )
    protocol = models.ForeignKey(
        CommissionProtocol,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="custody_steps",
        verbose_name=_("protocol"),
    )
    taken_on = models.DateField(_("date"))

    class Meta:
        verbose_name = _("custody step")
        verbose_name_plural = _("custody steps")
        ordering: ClassVar[list[str]] = ["pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["item", "state"], name="a_custody_state_is_entered_once")
        ]

    def __str__(self) -> str:
        return f"{self.item_id}: {self.get_state_display()}"
