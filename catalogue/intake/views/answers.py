"""Answers to the cabinet's own scripts."""

from typing import Any

from django import forms
from django.http import HttpResponse, JsonResponse
from django.utils import formats, timezone
from django.utils.translation import gettext as _


def saved_answer(
    form: forms.BaseForm, *, conflict: bool = False, status: int = 200, extra: dict[str, Any] | None = None
) -> HttpResponse:
    """What an autosave is told: when it was kept, what was wrong at which field."""
    hour = formats.date_format(timezone.localtime(), "H:i")
    words = _("Saved at %(hour)s") % {"hour": hour}
    if conflict:
        words = _("The card was changed in another window. Press «Save» to see both texts.")
    answer = {
        "saved": not conflict,
        "words": words,
        "errors": {name: [str(error) for error in errors] for name, errors in form.errors.items()},
    }
    return JsonResponse(answer | (extra or {}), status=status)
