"""Putting the box in order: a similar card, a card higher or lower, a card into another draft."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from ..forms.small import OtherDraftForm, TokenForm
from ..models import Deposit
from ..services import packing
from .door import cabinet_action
from .finding import cabinet_deposit, object_in, person


@cabinet_action
def add_similar(request: HttpRequest, key: int, object_key: int) -> HttpResponse:
    """A new card with the words of this one, opened to be changed."""
    card = object_in(cabinet_deposit(request, key), object_key)
    form = TokenForm(request.POST)
    if not form.is_valid():
        messages.warning(request, _("Press the button once more: the page was too old."))
        return redirect("intake:deposit", key)
    similar = packing.add_similar(card, by=person(request), token=form.cleaned_data["token"])
    messages.success(
        request, _("The words are taken over from «%(title)s». Photograph this one too.") % {"title": card}
    )
    return redirect("intake:object", key, similar.pk)


@cabinet_action
def change_places(request: HttpRequest, key: int, object_key: int) -> HttpResponse:
    """A card one place higher or lower."""
    card = object_in(cabinet_deposit(request, key), object_key)
    packing.change_places(card, by=person(request), forward="later" in request.POST)
    return redirect(f"{reverse('intake:deposit', args=[key])}#object-{card.pk}")


@cabinet_action
def move(request: HttpRequest, key: int, object_key: int) -> HttpResponse:
    """A card into another draft."""
    card = object_in(cabinet_deposit(request, key), object_key)
    form = OtherDraftForm(request.POST, drafts=Deposit.objects.in_cabinet_of(person(request)).drafts())
    if not form.is_valid():
        messages.warning(request, _("Choose the draft to lay the object into."))
        return redirect("intake:deposit", key)
    packing.move_to(card, form.cleaned_data["to"], by=person(request))
    messages.success(request, _("The object is laid into another deposit: %(title)s.") % {"title": card})
    return redirect("intake:deposit", form.cleaned_data["to"].pk)
