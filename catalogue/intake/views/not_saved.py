"""A text that cannot be kept any more is shown back to its writer, with the reason."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from ..models import Deposit, EventKind
from ..presentation.days import when
from .door import wants_json
from .uploads import posted_files

CLOSING = (
    EventKind.SENT,
    EventKind.SENT_AGAIN,
    EventKind.ENDORSEMENT_ASKED,
    EventKind.WITHDRAWN,
    EventKind.CLOSED,
)


def show_back(request: HttpRequest, deposit: Deposit, form: forms.BaseForm) -> HttpResponse:
    """Say who has sent the deposit and when, and give the typed text back for copying."""
    reason = why_closed(deposit)
    if wants_json(request):
        return JsonResponse({"saved": False, "words": reason, "closed": True, "errors": {}}, status=409)
    context = {
        "deposit": deposit,
        "reason": reason,
        "typed": typed_anew(form),
        "lost_files": [file.name for file in posted_files(request)],
        "nav_section": "cabinet",
    }
    return render(request, "intake/not_saved.html", context, status=409)


def typed_anew(form: forms.BaseForm) -> list[dict[str, str]]:
    """What the person typed and the deposit does not say: labels and words, as the form shows them."""
    differing = []
    for field in form:
        words = in_words(field, field.value())
        if not field.is_hidden and words and words != in_words(field, field.initial):
            differing.append({"label": str(field.label), "value": words})
    return differing


def in_words(field: forms.BoundField, value: object) -> str:
    """A value as the form shows it: the label of a choice, else the text."""
    if isinstance(field.field, forms.ChoiceField):
        value = getattr(value, "pk", value)
        return _label_of_choice(_options(field.field), "" if value is None else str(value))
    return "" if value is None else "\n".join(str(value).split("\r\n")).strip()


def _options(field: forms.ChoiceField) -> Iterable[Any]:
    """The options as the widget shows them, whatever they are made of."""
    return field.widget.choices  # type: ignore[attr-defined]


def _label_of_choice(choices: Iterable[Any], value: str) -> str:
    """The label of the chosen option; options may stand in groups."""
    for key, label in choices:
        if isinstance(label, list | tuple):
            if found := _label_of_choice(label, value):
                return found
        elif str(key) == value:
            return str(label) if value else ""
    return ""


def why_closed(deposit: Deposit) -> str:
    """The sentence: what happened to the deposit, by whom, when."""
    event = deposit.events.filter(kind__in=CLOSING).select_related("actor").order_by("-pk").first()
    if event is None or event.actor is None:
        return _("This deposit is open for reading only.")
    return _("%(what)s by %(who)s %(when)s, so it can no longer be changed here.") % {
        "what": event.get_kind_display(),
        "who": event.actor.get_short_name(),
        "when": when(event.at),
    }
