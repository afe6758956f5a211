"""Forms of one field: a reason, a consent, a new deposit."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from catalogue.authorities.models import Term, Vocabulary

from ..models import ConsentText
from ..models.objects import ItemType
from ..querysets import DepositQuerySet


class ReasonForm(forms.Form):
    """Why a deposit is withdrawn or given back."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": _("Write the reason in a few words.")},
    )


class ConsentForm(forms.Form):
    """The unticked box under the text, and which text stood above it."""

    text = forms.ModelChoiceField(ConsentText.objects.all(), widget=forms.HiddenInput)
    agree = forms.BooleanField(
        label=_("I give the consent to process my personal data"),
        error_messages={
            "required": _("Tick the box if you agree; without the consent the deposit cannot be sent.")
        },
    )


class StartForm(forms.Form):
    """A token against double presses, and the kind of object the person came to hand over."""

    token = forms.UUIDField(widget=forms.HiddenInput)
    kind = forms.ModelChoiceField(
        Term.objects.filter(vocabulary=Vocabulary.KIND, is_active=True),
        to_field_name="slug",
        required=False,
        widget=forms.HiddenInput,
    )


class TokenForm(forms.Form):
    """A token against double presses."""

    token = forms.UUIDField(widget=forms.HiddenInput)


class OtherDraftForm(forms.Form):
    """The draft an object is laid into."""

    def __init__(self, *args: Any, drafts: DepositQuerySet, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["to"] = forms.ModelChoiceField(drafts)


class NewObjectForm(forms.Form):
    """What a new card is created by; the rest of the card is a ``CardForm``."""

    token = forms.UUIDField(widget=forms.HiddenInput)
    item_type = forms.ChoiceField(choices=ItemType.choices)
