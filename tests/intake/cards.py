"""What a browser would post: the fields of a card as its page shows them, with what a person types."""

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from catalogue.intake.models import DepositObject
from catalogue.text.typography import NBSP, WORD_JOINER


def shown(page: HttpResponse) -> str:
    """The page with plain spaces, as a person would read it aloud."""
    return page.content.decode().replace(NBSP, " ").replace(WORD_JOINER, "")


def address(card: DepositObject) -> str:
    return reverse("intake:object", args=[card.deposit_id, card.pk])


def filled(client: Client, card: DepositObject, **typed: object) -> dict[str, object]:
    """The card's form as it stands in the page, and over it what is typed."""
    context = client.get(address(card)).context
    form = context["form"]
    shown = {field.html_name: field.value() for field in form if field.value() is not None}
    return {**shown, "revision": context["revision"], **typed}
