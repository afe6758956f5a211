"""Step 1 of a draft: from whom and how."""

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from ..errors import NotAllowed
from ..forms.statement import StatementForm, digest
from ..models import Deposit
from ..permissions import may_edit
from ..presentation.steps import STATEMENT
from ..services import drafting
from .answers import saved_answer
from .door import cabinet, wants_json
from .finding import cabinet_deposit, person
from .not_saved import show_back
from .steps import step_context


@require_http_methods(["GET", "HEAD", "POST"])
@cabinet
def statement(request: HttpRequest, key: int) -> HttpResponse:
    """The statement; what was typed is kept, and shown back where it cannot be."""
    deposit = cabinet_deposit(request, key)
    if request.method == "POST":
        return _keep(request, deposit)
    if not may_edit(person(request), deposit):
        return redirect(deposit)
    return _page(request, deposit, StatementForm(instance=deposit))


def _keep(request: HttpRequest, deposit: Deposit) -> HttpResponse:
    form = StatementForm(request.POST, instance=Deposit.objects.get(pk=deposit.pk))
    form.is_valid()
    try:
        with transaction.atomic():
            current = Deposit.objects.select_for_update().get(pk=deposit.pk)
            if _changed_meanwhile(current, form):
                return _page(request, current, form, theirs=current, status=409)
            deposit = drafting.save_statement(current, by=person(request), **form.values)
    except NotAllowed:
        return show_back(request, deposit, form)
    if wants_json(request):
        return saved_answer(form, extra={"seen": digest(deposit)})
    if form.errors:
        return _page(request, deposit, form)
    if deposit.originals:
        messages.success(request, _("The statement is saved."))
    else:
        messages.warning(request, _("Not chosen yet: where the originals will stay. The rest is saved."))
    return redirect("intake:cabinet") if request.POST.get("next") == "exit" else redirect(deposit)


def _changed_meanwhile(current: Deposit, form: StatementForm) -> bool:
    """Whether a colleague has changed what the person saw, and not into the same words."""
    if form.cleaned_data.get("seen") == digest(current):
        return False
    return any(getattr(current, name) != value for name, value in form.values.items())


def _page(
    request: HttpRequest,
    deposit: Deposit,
    form: StatementForm,
    *,
    theirs: Deposit | None = None,
    status: int = 200,
) -> HttpResponse:
    if wants_json(request):
        return saved_answer(form, conflict=True, status=status)
    context = step_context(deposit, STATEMENT) | {
        "form": form,
        "seen": digest(deposit),
        "theirs": _differences(form, theirs) if theirs else [],
    }
    return render(request, "intake/statement.html", context, status=status)


def _differences(form: StatementForm, theirs: Deposit) -> list[dict[str, str]]:
    """What the deposit says now, where it is not what was typed."""
    return [
        {"name": name, "label": str(form.fields[name].label), "now": _words(theirs, name)}
        for name, value in form.values.items()
        if getattr(theirs, name) != value
    ]


def _words(deposit: Deposit, name: str) -> str:
    return str(deposit.get_originals_display() if name == "originals" else getattr(deposit, name))
