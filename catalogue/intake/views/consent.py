"""Step 3 of a draft: the consent on a page of its own (152-ФЗ, art. 9, since 01.09.2025)."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from ..completeness import current_consent_text
from ..errors import NotAllowed
from ..forms.small import ConsentForm
from ..models import Deposit
from ..permissions import may_edit
from ..presentation.steps import CONSENT
from ..services import drafting
from .door import cabinet
from .finding import cabinet_deposit, person
from .steps import step_context


@require_http_methods(["GET", "HEAD", "POST"])
@cabinet
def consent(request: HttpRequest, key: int) -> HttpResponse:
    """The full text with an unticked box; given once, it can be taken back while the draft is open."""
    deposit = cabinet_deposit(request, key)
    if request.method == "POST":
        return _answer(request, deposit)
    if not may_edit(person(request), deposit):
        return redirect(deposit)
    return _page(request, deposit, ConsentForm())


def _answer(request: HttpRequest, deposit: Deposit) -> HttpResponse:
    user = person(request)
    if deposit.created_by_id != user.pk:
        raise NotAllowed  # nobody agrees in another person's name
    if "take_back" in request.POST:
        drafting.take_back_consent(deposit, by=user)
        messages.success(request, _("The consent is taken back. Without it the deposit cannot be sent."))
        return redirect("intake:consent", deposit.pk)
    form = ConsentForm(request.POST)
    if not form.is_valid():
        return _page(request, deposit, form)
    if form.cleaned_data["text"] != current_consent_text():
        messages.warning(request, _("The museum has a new wording of the consent. Please read it."))
        return redirect("intake:consent", deposit.pk)
    drafting.give_consent(deposit, form.cleaned_data["text"], by=user)
    messages.success(request, _("The consent is written down."))
    return redirect("intake:send", deposit.pk)


def _page(request: HttpRequest, deposit: Deposit, form: ConsentForm) -> HttpResponse:
    text = current_consent_text()
    given = deposit.consents.filter(
        person=deposit.created_by_id, text=text, withdrawn_at__isnull=True
    ).first()
    context = step_context(deposit, CONSENT) | {
        "form": form,
        "text": text,
        "given": given,
        "is_author": deposit.created_by_id == person(request).pk,
    }
    return render(request, "intake/consent.html", context)
