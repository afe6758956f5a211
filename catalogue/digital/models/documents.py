"""Wagtail's document for this museum."""

from typing import Any, Self

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument, Document

from ..storages import private_storage
from .masters import Master


class MuseumDocument(AbstractDocument):
    """A file to download: a PDF of sheets, a recording. Private until a page that shows it is live."""

    file = models.FileField(_("file"), storage=private_storage, upload_to="incoming", max_length=200)
    master = models.ForeignKey(
        Master,
        on_delete=models.PROTECT,
        related_name="documents",
        editable=False,
        verbose_name=_("original file"),
    )
    original_name = models.CharField(_("name of the file when handed in"), max_length=255, blank=True)

    admin_form_fields = Document.admin_form_fields

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document file")
        verbose_name_plural = _("document files")

    @classmethod
    def of_master(cls, master: Master, **fields: Any) -> Self:
        """A new unsaved document that offers `master`; `fields` are those of the model."""
        document = cls(**fields)
        document.show_master(master)
        return document

    def show_master(self, master: Master) -> None:
        """Let the document offer `master` from now on."""
        self.master = master
        self.file = master.file.name
        self._set_document_file_metadata()

    def _set_document_file_metadata(self) -> None:
        """Size and hash are known from the master; Wagtail would read the whole file for them."""
        if self.master_id is not None:
            self.file_size = self.master.byte_size
            self._set_file_hash()

    def _set_file_hash(self) -> None:
        self.file_hash = self.master.sha256[:40]

    @property
    def filename(self) -> str:
        """The name people know it by; the stored one is a hash."""
        return self.original_name or super().filename

    @property
    def content_type(self) -> str:
        return self.master.media_type

    @property
    def url(self) -> str:
        """The permission-checking address: Wagtail's own serves documents to anybody, and is not routed."""
        return self.file.url
