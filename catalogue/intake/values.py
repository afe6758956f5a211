"""The value of a card's field in words, for remarks' before and after, letters and the desk."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .models import DepositObject


def value_in_words(deposit_object: DepositObject, field: str) -> str:
    """What the field says, as a person reads it; photographs are listed by label and name."""
    if field == "files":
        return _files_in_words(deposit_object)
    choice = getattr(deposit_object, f"get_{field}_display", None)
    value = choice() if choice else getattr(deposit_object, field)
    return "" if value is None else str(value)


def _files_in_words(deposit_object: DepositObject) -> str:
    files = list(deposit_object.files.all())
    counted = ngettext("%(count)d photograph", "%(count)d photographs", len(files)) % {"count": len(files)}
    return f"{counted}: " + ", ".join(file.label or file.shown_name for file in files)


def field_label(field: str) -> str:
    """The name of a card's field as the form shows it."""
    if field == "files":
        return _("Photographs")
    label = str(getattr(DepositObject._meta.get_field(field), "verbose_name", field))
    return label[:1].upper() + label[1:]
