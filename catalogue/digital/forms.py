"""The CMS forms for images and documents: a file passes ``ingest``, or the form says why not."""

from collections.abc import Collection
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from wagtail.documents.fields import WagtailDocumentField
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from catalogue.text.file_names import clean_file_name

from .file_types import ACCEPTED, PICTURES, FileType
from .ingest import ingest
from .public_copies import refresh_public_copies
from .public_documents import refresh_public_document
from .refusals import FileRefused


class BecomesMaster(forms.FileField):
    """Replaces an upload by its master. Judges by the content alone: no name is trusted."""

    accept: Collection[FileType] = ACCEPTED

    def to_python(self, data: Any) -> Any:
        """The upload with its ``master``."""
        file: Any = forms.FileField.to_python(self, data)
        if file is not None:
            try:
                file.master = ingest(file, shown_name=file.name or "", accept=self.accept)
            except FileRefused as refusal:
                raise ValidationError(str(refusal), code=refusal.reason) from refusal
        return file


class MasterImageField(BecomesMaster, WagtailImageField):
    """Wagtail's field with its labels and limits, without its half-opened pictures (gaps 2 and 5)."""

    accept = PICTURES
    default_validators: list[Any] = []


class MasterDocumentField(BecomesMaster, WagtailDocumentField):
    """The same for documents."""


class ShowsMaster(forms.ModelForm):
    """A form whose file is a master: the field ingests, the instance shows what came of it."""

    master_field: type[BecomesMaster]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Not declared on the class: Wagtail builds forms without the file, a declared field would stay
        if stock := self.fields.get("file"):
            self.fields["file"] = self.master_field(
                label=stock.label, required=stock.required, widget=stock.widget, initial=stock.initial
            )

    def _post_clean(self) -> None:
        """The hook of model forms between the fields and the instance."""
        upload: Any = self.cleaned_data.get("file")
        if master := getattr(upload, "master", None):
            self.instance.show_master(master)
            self.instance.original_name = clean_file_name(upload.name or "")
            self.cleaned_data["file"] = master.file.name
        super()._post_clean()  # type: ignore[misc]

    def save(self, commit: bool = True) -> Any:
        """Save. Wagtail's upload in two steps attaches the file after validation: it is ingested here."""
        if self.instance.master_id is None:
            incoming = self.instance.file
            with incoming.open("rb") as file:
                master = ingest(file, shown_name=incoming.name, accept=self.master_field.accept)
            incoming.storage.delete(incoming.name)
            self.instance.show_master(master)
        return super().save(commit)


class MuseumImageForm(ShowsMaster, BaseImageForm):
    """Wagtail's image form over masters. A picture already public is public with its new file at once."""

    master_field = MasterImageField

    def save(self, commit: bool = True) -> Any:
        image = super().save(commit)
        if commit and "file" in self.changed_data:
            refresh_public_copies(image)
        return image

    class Meta(BaseImageForm.Meta):
        pass


class MuseumDocumentForm(ShowsMaster, BaseDocumentForm):
    """Wagtail's document form over masters. A file already public is made anew of the new one."""

    master_field = MasterDocumentField

    def save(self, commit: bool = True) -> Any:
        document = super().save(commit)
        if commit and "file" in self.changed_data:
            refresh_public_document(document)
        return document

    class Meta(BaseDocumentForm.Meta):
        pass
