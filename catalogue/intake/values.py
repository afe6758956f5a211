"""The value of a card's field in words, for remarks' before and after, letters and the desk."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .forms.wording import PEOPLE_WORDS, TYPE_WORDS
from .models import DepositObject

# The catalogue's own words are for visitors; a library and its curator speak of one card in one language
CHOICES_IN_WORDS: dict[str, dict[Any, Any]] = {"item_type": TYPE_WORDS, "people_depicted": PEOPLE_WORDS}


def value_in_words(deposit_object: DepositObject, field: str) -> str:
    """What the field says, as a person reads it; photographs are listed by label and name."""
    if field == "files":
        return _files_in_words(deposit_object)
    value = getattr(deposit_object, field)
    if field in CHOICES_IN_WORDS and value:
        return str(CHOICES_IN_WORDS[field][value])
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
