"""What can be done with a sent deposit: send answers, endorse, give back, withdraw. All by POST."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from ..errors import NotComplete, RemarksUnanswered
from ..forms.small import ReasonForm
from ..models import Deposit
from ..services import submitting
from .door import cabinet_action
from .finding import cabinet_deposit, person
from .status import status_page


@cabinet_action
def send_again(request: HttpRequest, key: int) -> HttpResponse:
    """Send every answered object back to the curator."""
    deposit = cabinet_deposit(request, key)
    try:
        sent = submitting.send_again(deposit, by=person(request))
    except RemarksUnanswered as unanswered:
        messages.warning(
            request, _("Remarks without an answer: %(count)d.") % {"count": len(unanswered.remarks)}
        )
        return redirect(deposit)
    except NotComplete as refusal:
        return _say_missing(request, deposit, refusal)
    if sent:
        messages.success(request, _("The answers are sent to the curator."))
    return redirect(deposit)


@cabinet_action
def endorse(request: HttpRequest, key: int) -> HttpResponse:
    """The coordinator agrees."""
    deposit = cabinet_deposit(request, key)
    try:
        submitting.endorse(deposit, by=person(request))
    except NotComplete as refusal:
        return _say_missing(request, deposit, refusal)
    return redirect("intake:receipt", deposit.pk)


def _say_missing(request: HttpRequest, deposit: Deposit, refusal: NotComplete) -> HttpResponse:
    for item in refusal.missing:
        messages.warning(
            request, f"{item.deposit_object}: {item.sentence}" if item.deposit_object else item.sentence
        )
    return redirect(deposit)


@cabinet_action
def refuse(request: HttpRequest, key: int) -> HttpResponse:
    """The coordinator gives the deposit back to its author, with a reason."""
    deposit = cabinet_deposit(request, key)
    form = ReasonForm(request.POST, prefix="refuse")
    if not form.is_valid():
        return status_page(request, deposit, refuse_form=form)
    submitting.refuse_endorsement(deposit, by=person(request), reason=form.cleaned_data["reason"])
    messages.success(request, _("The deposit is given back to its author."))
    return redirect(deposit)


@cabinet_action
def withdraw(request: HttpRequest, key: int) -> HttpResponse:
    """The library takes the deposit back, with a reason."""
    deposit = cabinet_deposit(request, key)
    form = ReasonForm(request.POST, prefix="withdraw")
    if not form.is_valid():
        return status_page(request, deposit, withdraw_form=form)
    submitting.withdraw(deposit, by=person(request), reason=form.cleaned_data["reason"])
    messages.success(request, _("The deposit is withdrawn."))
    return redirect(deposit)
