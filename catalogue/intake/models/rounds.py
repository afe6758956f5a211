"""A round of decisions: what was accepted together stands in one act."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from catalogue.accession.models import Act

from .deposits import Deposit


class DecisionRound(models.Model):
    """The act issued for what a curator accepted in one go."""

    deposit = models.ForeignKey(
        Deposit, on_delete=models.PROTECT, related_name="rounds", verbose_name=_("deposit")
    )
    act = models.OneToOneField(Act, on_delete=models.PROTECT, related_name="round", verbose_name=_("act"))
    created_at = models.DateTimeField(_("created"), auto_now_add=True)

    class Meta:
        verbose_name = _("round of decisions")
        verbose_name_plural = _("rounds of decisions")
        ordering: ClassVar[list[str]] = ["pk"]

    def __str__(self) -> str:
        return f"{self.deposit} · {self.act}"
