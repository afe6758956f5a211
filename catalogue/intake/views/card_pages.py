"""The pages of a card, and the answers its script gets."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from catalogue.text.typography import typeset

from ..forms.card import CardForm, answer_name
from ..forms.places import known_names
from ..forms.wording import TYPE_WORDS
from ..models import Deposit, DepositObject
from ..models.objects import ItemType
from ..presentation.photographs import Tile, tiles
from ..presentation.remarks import left_in_words
from ..presentation.rows import rows_of
from ..presentation.signs import sign_of_object
from ..presentation.steps import OBJECTS
from ..states import ObjectState
from ..unlocking import open_remarks, unlocked_fields
from .answers import saved_answer
from .finding import person
from .keeping import Kept
from .steps import step_context


def choice_page(request: HttpRequest, deposit: Deposit) -> HttpResponse:
    """A document or a thing?"""
    return render(request, "intake/choose_type.html", step_context(deposit, OBJECTS))


def new_card_page(request: HttpRequest, deposit: Deposit, form: CardForm, *, token: UUID) -> HttpResponse:
    """An empty card, not in the box yet."""
    card = form.instance
    context = (
        step_context(deposit, OBJECTS)
        | _form_context(card, form)
        | {
            "token": token,
            "card": card,
            "revision": 0,
            "action": reverse("intake:new-object", args=[deposit.pk]),
            "item_type_name": TYPE_WORDS[ItemType(card.item_type)],
            "tiles": [],
            "files_are_open": True,
        }
    )
    return render(request, "intake/card.html", context)


def card_page(request: HttpRequest, kept: Kept) -> HttpResponse:
    """The card as a form, with everything that has to be said about what was posted."""
    card = kept.deposit_object
    deposit = card.deposit
    context = (
        step_context(deposit, OBJECTS)
        | _form_context(card, kept.form, kept.theirs)
        | {
            "card": card,
            "revision": card.revision,
            "action": reverse("intake:object", args=[deposit.pk, card.pk]),
            "remove_url": reverse("intake:remove-object", args=[deposit.pk, card.pk]),
            "upload_url": reverse("intake:upload", args=[deposit.pk, card.pk]),
            "item_type_name": TYPE_WORDS[ItemType(card.item_type)],
            "tiles": tiles(card),
            "files_are_open": "files" in unlocked_fields(card, person(request)),
            "refused": kept.refused,
            "theirs": kept.theirs,
            "left": left_to_answer(card),
            "errors_title": _errors_title(kept),
        }
    )
    return render(request, "intake/card.html", context, status=409 if kept.theirs else 200)


def reading_page(request: HttpRequest, card: DepositObject) -> HttpResponse:
    """The card to read: nothing of it is open to this person now."""
    remarks = [remark for remark in card.remarks.all() if remark.sent_at]
    context = {
        "deposit": card.deposit,
        "card": card,
        "item_type_name": TYPE_WORDS[ItemType(card.item_type)],
        "sign": sign_of_object(card),
        "rows": rows_of(card, None, remarks),
        "tiles": tiles(card),
        "nav_section": "cabinet",
    }
    return render(request, "intake/card_read.html", context)


def card_answer(request: HttpRequest, kept: Kept) -> HttpResponse:
    """What the script is told after keeping a card; the photographs only when they were touched."""
    card = kept.deposit_object
    address = reverse("intake:object", args=[card.deposit_id, card.pk])
    extra: dict[str, Any] = {
        "address": address,
        "upload": reverse("intake:upload", args=[card.deposit_id, card.pk]),
        "left": left_to_answer(card),
        "refused": [{"name": item.name, "sentence": item.sentence} for item in kept.refused],
    }
    if not kept.theirs:
        extra["revision"] = card.revision
    if card.state == ObjectState.DRAFT:
        extra["heading"] = typeset(str(card))
        extra["side"] = render_to_string(
            "intake/side.html", step_context(card.deposit, OBJECTS) | {"card": card}
        )
    if request.POST.get("photograph"):
        extra["tiles"] = "".join(tile_html(tile) for tile in tiles(card))
    return saved_answer(
        kept.form, conflict=bool(kept.theirs), status=409 if kept.theirs else 200, extra=extra
    )


def tile_html(tile: Tile) -> str:
    """One photograph as it stands in the list."""
    return render_to_string("intake/tile.html", {"tile": tile})


def left_to_answer(card: DepositObject) -> str:
    """How many remarks wait for an answer, in words; empty when none does."""
    if card.state != ObjectState.RETURNED:
        return ""
    return left_in_words(sum(1 for remark in open_remarks(card) if not remark.is_answered))


def _errors_title(kept: Kept) -> str:
    """What the list of errors is about, where everything typed has been kept all the same."""
    if any(answer_name(remark) in kept.form.errors for remark in kept.form.remarks):
        return _("Not sent yet, but saved: remarks without an answer")
    if set(kept.form.errors) == {"title"} and not kept.deposit_object.title:
        return _("The draft is saved, but it has no title yet")
    return ""


def _form_context(card: DepositObject, form: CardForm, theirs: DepositObject | None = None) -> dict[str, Any]:
    return {
        "form": form,
        "rows": rows_of(card, form, form.remarks, theirs),
        "known_places": known_names(),
    }
