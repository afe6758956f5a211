"""Archival documents."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ..panels import ARCHIVAL_DOCUMENT_EDITOR
from .items import CatalogueItemPage


class LevelOfDescription(models.TextChoices):
    """Levels of ISAD(G) 3.1.4 in the words of Russian archives."""

    FONDS = "fonds", pgettext_lazy("level of description", "fonds")
    SERIES = "series", pgettext_lazy("level of description", "series")
    FILE = "file", pgettext_lazy("level of description", "file")
    ITEM = "item", pgettext_lazy("level of description", "document")


class ArchivalDocumentPage(CatalogueItemPage):
    """A document described after ISAD(G): an order, a report, a chronicle, a photograph."""

    reference_code = models.CharField(
        _("reference code"), max_length=120, blank=True, help_text=_("«Ф. 1. Оп. 1. Д. 3. Л. 12–13»")
    )
    level_of_description = models.CharField(
        _("level of description"), max_length=10, choices=LevelOfDescription, default=LevelOfDescription.ITEM
    )
    extent = models.CharField(_("extent"), max_length=100, blank=True, help_text=_("«4 л.», «16 с.»"))
    inscription = models.TextField(
        _("stamps and notes on it"), blank=True, help_text=_("«Штамп: Библиотека клуба угольщиков»")
    )
    language_of_material = models.CharField(_("language of the document"), max_length=100, blank=True)
    archival_history = models.TextField(_("archival history"), blank=True)
    access_conditions = models.CharField(_("conditions of access"), max_length=250, blank=True)
    closed_until = models.PositiveSmallIntegerField(
        _("closed until the year"),
        null=True,
        blank=True,
        help_text=_("75 years for personal and family secrets: 125-ФЗ, article 25."),
    )

    edit_handler = ARCHIVAL_DOCUMENT_EDITOR

    item_type = "document"
    template = "catalogue/archival_document_page.html"
    parent_page_types: ClassVar[list[str]] = ["catalogue.CatalogueIndexPage"]
    subpage_types: ClassVar[list[str]] = []

    class Meta:
        verbose_name = _("archival document")
        verbose_name_plural = _("archival documents")
