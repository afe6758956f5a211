"""The statement of a deposit: from whom and how."""

import hashlib
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ..models import Deposit
from ..models.deposits import Originals

STATEMENT_FIELDS = ("originals", "came_to_library", "owner", "wishes")


class StatementForm(forms.ModelForm):
    """What the library says of the whole box. ``seen`` tells what the person had before her eyes."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = Deposit
        fields = STATEMENT_FIELDS
        labels = {
            "originals": _("What becomes of the originals"),
            "came_to_library": _("How the objects came to the library"),
            "owner": _("Whose they were"),
            "wishes": _("Note for the curator"),
        }
        help_texts = {
            "originals": _("By this the museum prepares the right act."),
            "came_to_library": _("«Передала Т. И. Волкова в 1987 году», «найдены в фонде при проверке»"),
            "owner": _("The person or organisation: «семья Волковых», «колхоз „Заря“»"),
            "wishes": _("Anything that has no field of its own: «звонить лучше после обеда»"),
        }
        widgets = {
            "originals": forms.RadioSelect,
            "came_to_library": forms.Textarea(attrs={"rows": 3}),
            "wishes": forms.Textarea(attrs={"rows": 3}),
        }

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.use_required_attribute = False
        self.fields["originals"].choices = Originals.choices  # type: ignore[attr-defined]
        self.initial["seen"] = digest(self.instance)

    def full_clean(self) -> None:
        """A draft may have gaps: the answer about the originals is asked for when sending."""
        self.fields["originals"].required = False
        super().full_clean()
        self.fields["originals"].required = True

    @property
    def values(self) -> dict[str, str]:
        """What can be kept."""
        return {name: self.cleaned_data[name] for name in STATEMENT_FIELDS if name in self.cleaned_data}


def digest(deposit: Deposit) -> str:
    """A short sign of what the statement says: equal signs, equal words."""
    words = "\x1f".join(str(getattr(deposit, name)) for name in STATEMENT_FIELDS)
    return hashlib.sha256(words.encode()).hexdigest()[:16]
