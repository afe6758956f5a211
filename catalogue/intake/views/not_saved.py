"""A text that cannot be kept any more is shown back to its writer, with the reason."""

from django import forms
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from ..models import Deposit, EventKind
from ..presentation.days import when
from .door import wants_json

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
    typed = [
        {"label": field.label, "value": field.value()}
        for field in form
        if not field.is_hidden and isinstance(field.value(), str) and field.value()
    ]
    context = {"deposit": deposit, "reason": reason, "typed": typed, "nav_section": "cabinet"}
    return render(request, "intake/not_saved.html", context, status=409)


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
