"""Step 4 of a draft: what is still missing, the button, and the receipt."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from catalogue.waiting_work import waiting_work

from ..errors import NotComplete
from ..models import Deposit, EventKind
from ..models.letters import LetterState
from ..permissions import may_edit
from ..presentation.steps import SEND, place_of
from ..services import submitting
from ..states import DepositState
from .door import cabinet
from .finding import cabinet_deposit, person
from .steps import step_context


@require_http_methods(["GET", "HEAD", "POST"])
@cabinet
def send(request: HttpRequest, key: int) -> HttpResponse:
    """GET checks, POST sends; the second press changes nothing and shows the same receipt."""
    deposit = cabinet_deposit(request, key)
    if request.method == "POST":
        return _send(request, deposit)
    if deposit.state != DepositState.DRAFT or not may_edit(person(request), deposit):
        return redirect(deposit)
    return _page(request, deposit)


@require_safe
@cabinet
def receipt(request: HttpRequest, key: int) -> HttpResponse:
    """The deposit's number and what happens next."""
    deposit = cabinet_deposit(request, key)
    if deposit.state == DepositState.DRAFT:
        return redirect("intake:send", deposit.pk)
    letter = deposit.letters.filter(event__kind=EventKind.SENT, recipient=deposit.created_by).first()
    context = {
        "deposit": deposit,
        "letter": letter,
        "worker_is_late": letter is not None and letter.state != LetterState.SENT and waiting_work().is_late,
        "nav_section": "cabinet",
    }
    return render(request, "intake/receipt.html", context)


def _send(request: HttpRequest, deposit: Deposit) -> HttpResponse:
    try:
        submitting.submit(deposit, by=person(request))
    except NotComplete:
        return _page(request, deposit, pressed=True)
    return redirect("intake:receipt", deposit.pk)


def _page(request: HttpRequest, deposit: Deposit, *, pressed: bool = False) -> HttpResponse:
    context = step_context(deposit, SEND)
    context["pressed"] = pressed
    context["lacks_coordinator"] = submitting.lacks_coordinator(deposit.network)
    context["lacking"] = [
        {
            "url": place_of(deposit, item),
            "label": f"{item.deposit_object}: {item.sentence}" if item.deposit_object else item.sentence,
        }
        for item in context["missing"]
    ]
    context["unclear"] = [
        {"url": f"{row.url}#field-date_text", "object": row.deposit_object}
        for row in context["box"]
        if row.deposit_object.date_text and not row.deposit_object.dating.understood
    ]
    return render(request, "intake/send.html", context)
