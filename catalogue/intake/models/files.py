"""Photographs and scans of an object of a deposit: private until a page with them is published."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from catalogue.digital.models import Master

from .objects import DepositObject


class ObjectFile(models.Model):
    """A file of an object, in order. The same bytes twice are one file, so a retry makes no double."""

    deposit_object = models.ForeignKey(
        DepositObject, on_delete=models.CASCADE, related_name="files", verbose_name=_("object")
    )
    master = models.ForeignKey(
        Master, on_delete=models.PROTECT, related_name="object_files", verbose_name=_("original file")
    )
    shown_name = models.CharField(_("name of the file"), max_length=255)
    position = models.PositiveSmallIntegerField(_("order"), default=1)
    label = models.CharField(_("sheet or side"), max_length=60, blank=True)
    caption = models.CharField(_("caption"), max_length=250, blank=True)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name=_("uploaded by")
    )
    uploaded_at = models.DateTimeField(_("uploaded"), auto_now_add=True)

    class Meta:
        verbose_name = _("photograph or scan")
        verbose_name_plural = _("photographs and scans")
        ordering: ClassVar[list[str]] = ["deposit_object", "position", "pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["deposit_object", "master"], name="a_file_once_in_an_object")
        ]

    def __str__(self) -> str:
        return self.shown_name
