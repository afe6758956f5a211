"""A curator's remark pinned to a field or to the photographs; it unlocks only that."""

from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from .objects import DepositObject


class RemarkQuerySet(models.QuerySet):
    """Remarks."""

    def open(self) -> Self:
        """Those the library was asked and has not sent back yet."""
        return self.filter(sent_at__isnull=False, closed_at__isnull=True)


class Remark(models.Model):
    """A question to one place of a card, and the library's answer. Before and after are kept."""

    deposit_object = models.ForeignKey(
        DepositObject, on_delete=models.CASCADE, related_name="remarks", verbose_name=_("object")
    )
    field = models.CharField(_("field"), max_length=40)
    text = models.TextField(_("remark"))
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name=_("curator")
    )
    created_at = models.DateTimeField(_("written"), auto_now_add=True)
    sent_at = models.DateTimeField(_("sent to the library"), null=True, blank=True)
    value_before = models.TextField(_("was"), blank=True)
    answer = models.TextField(_("answer of the library"), blank=True)
    value_after = models.TextField(_("became"), blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("answered by"),
    )
    answered_at = models.DateTimeField(_("answered"), null=True, blank=True)
    closed_at = models.DateTimeField(_("sent back to the museum"), null=True, blank=True)

    objects = RemarkQuerySet.as_manager()

    class Meta:
        verbose_name = _("remark")
        verbose_name_plural = _("remarks")
        ordering: ClassVar[list[str]] = ["deposit_object", "pk"]

    def __str__(self) -> str:
        return self.text

    @property
    def is_answered(self) -> bool:
        """Whether the library has answered, by words or by changing the place."""
        return self.answered_at is not None
