"""The card of an object: one page to fill in, to answer on, to read."""

import uuid

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from ..errors import NotAllowed, NotComplete, RemarksUnanswered
from ..forms.card import CardForm
from ..forms.small import NewObjectForm
from ..models import Deposit, DepositObject
from ..models.objects import ItemType
from ..permissions import may_edit
from ..services import drafting, submitting
from ..unlocking import CARD_FIELDS, unlocked_fields
from .card_pages import card_answer, card_page, choice_page, new_card_page, reading_page
from .door import cabinet, cabinet_action, wants_json
from .finding import cabinet_deposit, object_in, person, readable_deposit
from .keeping import Kept, card_form, keep_card, say_missing, say_unanswered, say_untitled
from .not_saved import show_back


@require_http_methods(["GET", "HEAD", "POST"])
@cabinet
def new_object(request: HttpRequest, key: int) -> HttpResponse:
    """GET shows an empty card of the asked type, POST puts it into the box, once per form."""
    deposit = cabinet_deposit(request, key)
    if request.method == "POST":
        return _create(request, deposit)
    if not may_edit(person(request), deposit):
        return redirect(deposit)
    item_type = request.GET.get("type", "")
    if item_type not in ItemType.values:
        return choice_page(request, deposit)
    form = CardForm(instance=DepositObject(deposit=deposit, item_type=item_type), open_fields=CARD_FIELDS)
    return new_card_page(request, deposit, form, token=uuid.uuid4())


@require_http_methods(["GET", "HEAD", "POST"])
@cabinet
def deposit_object(request: HttpRequest, key: int, object_key: int) -> HttpResponse:
    """The card: a form where something of it is open to the person, else a page to read."""
    user = person(request)
    if request.method == "POST":
        card = object_in(cabinet_deposit(request, key), object_key)
        return _keep(request, card)
    card = object_in(readable_deposit(request, key), object_key)
    if not unlocked_fields(card, user):
        return reading_page(request, card)
    return card_page(request, Kept(card, card_form(card, user)))


@cabinet_action
def remove_object(request: HttpRequest, key: int, object_key: int) -> HttpResponse:
    """Take a card out of a draft."""
    card = object_in(cabinet_deposit(request, key), object_key)
    drafting.remove_object(card, by=person(request))
    messages.success(request, _("The object is taken out of the deposit: %(title)s.") % {"title": card})
    return redirect("intake:deposit", key)


def _create(request: HttpRequest, deposit: Deposit) -> HttpResponse:
    """An empty card first, then its words: a form posted twice finds the same card."""
    asked = NewObjectForm(request.POST)
    if not asked.is_valid():
        return choice_page(request, deposit)
    user, item_type = person(request), asked.cleaned_data["item_type"]
    try:
        token = asked.cleaned_data["token"]
        card = drafting.add_object(deposit, by=user, item_type=item_type, token=token)
    except NotAllowed:
        typed = DepositObject(deposit=deposit, item_type=item_type)
        return show_back(request, deposit, CardForm(request.POST, instance=typed, open_fields=CARD_FIELDS))
    return _keep(request, card)


def _keep(request: HttpRequest, card: DepositObject) -> HttpResponse:
    user = person(request)
    form = card_form(card, user, request)
    try:
        kept = keep_card(request, card, form, by=user)
    except NotAllowed:
        asked = card.remarks.filter(sent_at__isnull=False)
        typed = CardForm(request.POST, instance=card, open_fields=CARD_FIELDS, remarks=asked)
        return show_back(request, card.deposit, typed)
    if wants_json(request):
        return card_answer(request, kept)
    following = request.POST.get("next", "")
    if following == "send_again":
        say_unanswered(kept)
    elif not following:
        say_untitled(kept)
    if not kept.is_whole:
        return card_page(request, kept)
    return _go_on(request, kept, following)


def _go_on(request: HttpRequest, kept: Kept, following: str) -> HttpResponse:
    """Where the pressed button leads."""
    key, object_key = kept.deposit_object.deposit_id, kept.deposit_object.pk
    if following == "send_again":
        return _send_again(request, kept)
    if kept.moved_file:
        return redirect(reverse("intake:object", args=[key, object_key]) + f"#photograph-{kept.moved_file}")
    if kept.deposit_object.title:
        messages.success(request, _("The card is saved."))
    else:
        messages.warning(request, _("The draft is saved; before sending give the object a title."))
    if following == "another":
        return redirect("intake:new-object", key)
    if following == "consent":
        return redirect("intake:consent", key)
    if following == "exit":
        return redirect("intake:deposit", key)
    return redirect("intake:object", key, object_key)


def _send_again(request: HttpRequest, kept: Kept) -> HttpResponse:
    deposit = kept.deposit_object.deposit
    try:
        submitting.send_again(deposit, by=person(request))
    except RemarksUnanswered:
        say_unanswered(kept)
        return card_page(request, kept)
    except NotComplete as refusal:
        say_missing(kept, refusal.missing)
        return card_page(request, kept)
    messages.success(request, _("The answers are sent to the curator."))
    return redirect(deposit)
