"""Wagtail's image and rendition for this museum, from the first migration on."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition, Image

from ..storages import private_storage
from .masters import Master


class MuseumImage(AbstractImage):
    """A picture of a sheet or a side. Its file is the private master; visitors get public copies."""

    file = models.ImageField(
        _("file"), storage=private_storage, max_length=200, width_field="width", height_field="height"
    )
    master = models.ForeignKey(
        Master, on_delete=models.PROTECT, null=True, blank=True, related_name="images", verbose_name=_("original file")
    )
    original_name = models.CharField(_("name of the file when handed in"), max_length=255, blank=True)
    credit = models.CharField(_("who took it"), max_length=200, blank=True)
    hires_of = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="hires_versions",
        verbose_name=_("larger version of"),
        help_text=_("Replaces that picture in deep zoom; never a sheet of its own."),
    )

    admin_form_fields = (*Image.admin_form_fields, "credit")

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")

    def get_upload_to(self, filename: str) -> str:
        """Masters are named by their content; see ``digital.ingest``."""
        return f"incoming/{filename}"


class MuseumRendition(AbstractRendition):
    """A small copy for the staff's screens: private like its image, without any metadata."""

    image = models.ForeignKey(MuseumImage, on_delete=models.CASCADE, related_name="renditions")
    file: Any = models.ImageField(
        storage=private_storage, max_length=200, width_field="width", height_field="height"
    )

    class Meta:
        verbose_name = _("rendition")
        verbose_name_plural = _("renditions")
        constraints = [
            models.UniqueConstraint(
                fields=["image", "filter_spec", "focal_point_key"], name="one_rendition_per_specification"
            )
        ]

    def get_upload_to(self, filename: str) -> str:
        return f"renditions/{filename}"
