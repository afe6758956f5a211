"""Wagtail's document for this museum."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument, Document

from ..storages import private_storage
from .masters import Master


class MuseumDocument(AbstractDocument):
    """A file to download: a PDF of sheets, a recording. Private until a page that shows it is live."""

    file = models.FileField(_("file"), storage=private_storage, upload_to="documents", max_length=200)
    master = models.ForeignKey(
        Master, on_delete=models.PROTECT, null=True, blank=True, related_name="documents",
        verbose_name=_("original file"),
    )
    original_name = models.CharField(_("name of the file when handed in"), max_length=255, blank=True)

    admin_form_fields = Document.admin_form_fields

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document file")
        verbose_name_plural = _("document files")
