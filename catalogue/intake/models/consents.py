"""Consent to process personal data: a paper of its own, versioned (152-ФЗ, art. 9, since 01.09.2025)."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from .deposits import Deposit


class ConsentText(models.Model):
    """A version of the text people agree to; a new wording is a new row."""

    version = models.PositiveSmallIntegerField(_("version"), unique=True)
    title = models.CharField(_("title"), max_length=200)
    body = models.TextField(_("text"))
    in_force_since = models.DateField(_("in force since"))

    class Meta:
        verbose_name = _("text of the consent")
        verbose_name_plural = _("texts of the consent")
        ordering: ClassVar[list[str]] = ["-version"]

    def __str__(self) -> str:
        return f"{self.title}, {self.version}"


class Consent(models.Model):
    """The fact that a person agreed to a version of the text, for one deposit."""

    deposit = models.ForeignKey(
        Deposit, on_delete=models.CASCADE, related_name="consents", verbose_name=_("deposit")
    )
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="consents", verbose_name=_("who")
    )
    text = models.ForeignKey(
        ConsentText, on_delete=models.PROTECT, related_name="consents", verbose_name=_("text")
    )
    given_at = models.DateTimeField(_("given"), auto_now_add=True)
    withdrawn_at = models.DateTimeField(pgettext_lazy("consent", "withdrawn"), null=True, blank=True)

    class Meta:
        verbose_name = _("consent")
        verbose_name_plural = _("consents")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["deposit", "person", "text"],
                condition=models.Q(withdrawn_at__isnull=True),
                name="one_consent_per_deposit_person_and_text",
            )
        ]

    def __str__(self) -> str:
        return f"{self.person} · {self.text}"
