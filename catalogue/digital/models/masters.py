"""Originals as they were handed in."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..storages import private_storage


class Master(models.Model):
    """A file kept bit for bit in the private store under the name of its SHA-256.

    The same bytes handed in twice are one master; ``digital.ingest`` makes them and nothing else.
    Rows point to masters with PROTECT; a master nobody points to is removed by ``sweep_orphans``
    only, never by the ORM.
    """

    sha256 = models.CharField(_("SHA-256"), max_length=64, unique=True)
    file = models.FileField(_("file"), storage=private_storage, max_length=200)
    byte_size = models.PositiveBigIntegerField(_("size in bytes"))
    media_type = models.CharField(_("media type"), max_length=100)
    width = models.PositiveIntegerField(
        _("width in pixels"),
        null=True,
        blank=True,
        help_text=_("As people see it, turned upright; of a document, its first page as drawn."),
    )
    height = models.PositiveIntegerField(_("height in pixels"), null=True, blank=True)
    pages = models.PositiveIntegerField(_("pages"), default=1)
    has_location = models.BooleanField(_("holds the place where it was taken"), default=False)
    created_at = models.DateTimeField(_("handed in"), auto_now_add=True)
    received_at = models.DateTimeField(_("handed in last"), default=timezone.now)

    class Meta:
        verbose_name = _("original file")
        verbose_name_plural = _("original files")

    def __str__(self) -> str:
        return f"{self.media_type} {self.sha256[:12]}"

    @property
    def is_picture(self) -> bool:
        """Whether it can be shown as a picture of a sheet or a side."""
        return self.media_type.startswith("image/")
