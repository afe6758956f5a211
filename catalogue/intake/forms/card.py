"""The card of an object: only what may be changed now is a field."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from catalogue.authorities.models import Term, Vocabulary

from ..models import DepositObject, Remark
from ..models.objects import ItemType
from ..tags import LONGEST_TAG, too_long
from .kinds import KindField
from .places import place_named
from .wording import LONG_TEXTS, PEOPLE_WORDS, TYPE_WORDS, WORDINGS, fields_of

# Without these a deposit cannot be sent, so «optional» must not stand at them
NEEDED_TO_SEND = frozenset({"item_type", "title", "kind", "date_text"})
# Who was never asked has said nothing; who was asked may honestly not know
SHORT = {"class": "input--short"}


class CardForm(forms.ModelForm):
    """A card as the library fills it in. Gaps are no errors: a draft may have them."""

    revision = forms.IntegerField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = DepositObject
        fields = (
            "item_type", "title", "kind", "date_text", "place_as_written", "description", "provenance_story",
            "inscription", "reference_code", "material_text", "technique_text", "dimensions", "quantity",
            "authenticity", "condition_note", "people_depicted", "tags_text",
        )  # fmt: skip
        widgets = {name: forms.Textarea(attrs={"rows": rows}) for name, rows in LONG_TEXTS.items()} | {
            "item_type": forms.RadioSelect,
            "people_depicted": forms.RadioSelect,
            "date_text": forms.TextInput(attrs=SHORT | {"autocomplete": "off", "data-dating": ""}),
            "place_as_written": forms.TextInput(attrs={"list": "known-places"}),
            "quantity": forms.NumberInput(attrs=SHORT | {"min": 1, "inputmode": "numeric"}),
        }

    def __init__(
        self, *args: Any, open_fields: Iterable[str], remarks: Iterable[Remark] = (), **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.use_required_attribute = False
        self.remarks = list(remarks)
        self.item_type = self._type_now()
        self.fields["kind"] = KindField(self.item_type, empty_label=_("Choose…"), required=False)
        self.fields["authenticity"].queryset = Term.objects.filter(  # type: ignore[attr-defined]
            vocabulary=Vocabulary.AUTHENTICITY, is_active=True
        )
        self.fields["authenticity"].empty_label = _("I do not know")  # type: ignore[attr-defined]
        self.fields["people_depicted"].choices = list(PEOPLE_WORDS.items())  # type: ignore[attr-defined]
        self.fields["item_type"].choices = list(TYPE_WORDS.items())  # type: ignore[attr-defined]
        self._close_all_but(set(open_fields))
        self._speak_plainly()
        self._ask_for_answers()
        self.initial["revision"] = self.instance.revision

    def full_clean(self) -> None:
        """Check what was typed; that something is needed for sending is no error of a draft."""
        self._set_required(False)
        super().full_clean()
        self._set_required(True)

    def clean_item_type(self) -> str:
        """A card always is of a type: an unticked one keeps what it was."""
        return self.cleaned_data["item_type"] or self.item_type

    def clean_quantity(self) -> int:
        """An emptied number is one piece."""
        return self.cleaned_data["quantity"] or 1

    def clean_people_depicted(self) -> str:
        """Nothing chosen keeps what was."""
        return self.cleaned_data["people_depicted"] or self.initial["people_depicted"]

    def clean_tags_text(self) -> str:
        """A tag longer than a page takes is a sentence, or words without commas."""
        text: str = self.cleaned_data["tags_text"]
        if long := too_long(text):
            raise ValidationError(
                _("A tag has at most %(limit)d letters, longer is «%(tag)s…». Put commas between tags."),
                params={"limit": LONGEST_TAG, "tag": long[0][:40]},
            )
        return text

    @property
    def values(self) -> dict[str, Any]:
        """What can be kept: every open field that was understood, the known place with its text."""
        names = [name for name in self.fields if name in self.Meta.fields and name in self.cleaned_data]
        values = {name: self.cleaned_data[name] for name in names}
        if "place_as_written" in values:
            values["place"] = place_named(values["place_as_written"])
        return values

    @property
    def answers(self) -> dict[Remark, str]:
        """The library's words to each remark."""
        return {remark: self.cleaned_data.get(answer_name(remark), "") for remark in self.remarks}

    @property
    def expected_revision(self) -> int:
        """The revision of the card the person saw; nothing matches a form without it."""
        revision = self.cleaned_data.get("revision")
        return -1 if revision is None else revision

    def _type_now(self) -> str:
        typed = self.data.get(self.add_prefix("item_type")) if self.is_bound else None
        return typed if typed in ItemType.values else self.instance.item_type

    def _close_all_but(self, open_fields: set[str]) -> None:
        asked = set(fields_of(self.item_type)) & open_fields
        for name in set(self.Meta.fields) - asked:
            del self.fields[name]

    def _speak_plainly(self) -> None:
        for name, wording in WORDINGS[ItemType(self.item_type)].items():
            if name in self.fields:
                self.fields[name].label, self.fields[name].help_text = wording.label, wording.hint
        self._set_required(True)

    def _ask_for_answers(self) -> None:
        for remark in self.remarks:
            self.fields[answer_name(remark)] = forms.CharField(
                required=False,
                label=_("Answer to the remark «%(remark)s»") % {"remark": remark.text},
                max_length=4000,
                initial=remark.answer,
                widget=forms.Textarea(attrs={"rows": 2}),
            )

    def _set_required(self, required: bool) -> None:
        for name, field in self.fields.items():
            field.required = required and name in NEEDED_TO_SEND


def answer_name(remark: Remark) -> str:
    """The name of the field with the answer to a remark."""
    return f"answer-{remark.pk}"
