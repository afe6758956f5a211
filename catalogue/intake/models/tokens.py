"""Tokens of forms: the second post of the same form lands on the same receipt."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class FormToken(models.Model):
    """A token spent by a form that creates something, and where it led."""

    token = models.UUIDField(_("token"))
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    result = models.CharField(_("where it led"), max_length=200, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        verbose_name = _("form token")
        verbose_name_plural = _("form tokens")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["token", "person"], name="a_form_token_is_spent_once")
        ]

    def __str__(self) -> str:
        return str(self.token)
