"""Artifacts."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from ..panels import ARTIFACT_EDITOR
from .items import CatalogueItemPage


class ArtifactPage(CatalogueItemPage):
    """A three-dimensional object described after Spectrum and LIDO: a cabinet, a stamp, a banner."""

    object_name = models.CharField(
        _("object name"), max_length=120, blank=True, help_text=_("The object word first: «Шкаф каталожный»")
    )
    inscription = models.TextField(_("inscriptions and marks"), blank=True)
    height_cm = models.DecimalField(_("height, cm"), max_digits=7, decimal_places=1, null=True, blank=True)
    width_cm = models.DecimalField(_("width, cm"), max_digits=7, decimal_places=1, null=True, blank=True)
    depth_cm = models.DecimalField(_("depth, cm"), max_digits=7, decimal_places=1, null=True, blank=True)
    usage = models.TextField(_("how it was used"), blank=True)

    edit_handler = ARTIFACT_EDITOR

    item_type = "artifact"
    template = "catalogue/artifact_page.html"
    parent_page_types: ClassVar[list[str]] = ["catalogue.CatalogueIndexPage"]
    subpage_types: ClassVar[list[str]] = []

    class Meta:
        verbose_name = _("artifact")
        verbose_name_plural = _("artifacts")
