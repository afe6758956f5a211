"""The first page: beginning a deposit."""

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from catalogue.authorities.models import Term
from catalogue.authorities.models.terms import AppliesTo

from ..forms.small import StartForm
from ..models.objects import ItemType
from ..permissions import may_deposit
from ..services import drafting
from .deposits import show_the_desk
from .door import cabinet
from .finding import person


@require_http_methods(["GET", "HEAD", "POST"])
@cabinet
def start(request: HttpRequest) -> HttpResponse:
    """GET says what will be asked, POST begins the deposit, with a card where a kind was asked for."""
    reader = person(request)
    if not may_deposit(reader):
        return show_the_desk(reader)
    if request.method == "POST":
        form = StartForm(request.POST)
        if form.is_valid():
            return _begin(request, form.cleaned_data["token"], form.cleaned_data["kind"])
        messages.warning(request, _("Press the button once more: the page was too old."))
    form = StartForm(initial={"token": uuid.uuid4(), "kind": request.GET.get("kind", "")})
    kind = form.fields["kind"].queryset.filter(slug=request.GET.get("kind", "")).first()  # type: ignore[attr-defined]
    return render(request, "intake/start.html", {"form": form, "kind": kind, "nav_section": "cabinet"})


def _begin(request: HttpRequest, token: uuid.UUID, kind: Term | None) -> HttpResponse:
    reader = person(request)
    deposit = drafting.open_deposit(by=reader, token=token)
    if kind is None:
        return redirect("intake:statement", deposit.pk)
    item_type = ItemType.ARTIFACT if kind.applies_to == AppliesTo.ARTIFACT else ItemType.DOCUMENT
    # Of the same press the same card, too
    card_token = uuid.uuid5(token, kind.slug)
    drafting.add_object(deposit, by=reader, item_type=item_type, token=card_token, kind=kind)
    return redirect("intake:statement", deposit.pk)
