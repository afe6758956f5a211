"""The four steps of a draft, for ``components/steps.html``."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from ..errors import Missing
from ..models import Deposit, DepositObject

STATEMENT, OBJECTS, CONSENT, SEND = "statement", "objects", "consent", "send"


@dataclass(frozen=True)
class Step:
    """A step: where it is, whether nothing is missing there, whether it is open now."""

    label: str
    url: str
    done: bool
    current: bool


def steps_of(
    deposit: Deposit, missing: list[Missing], objects: list[DepositObject], current: str
) -> list[Step]:
    """The steps in order; every one can be opened at any time, a librarian need not go straight."""
    lacking = {step_of(item) for item in missing}
    labels = {
        STATEMENT: _("From whom and how"),
        OBJECTS: _("Objects: %(count)d") % {"count": len(objects)},
        CONSENT: _("Consents"),
        SEND: _("Check and send"),
    }
    return [
        Step(
            label=label,
            url=address_of(deposit, name),
            done=name != SEND and name not in lacking,
            current=name == current,
        )
        for name, label in labels.items()
    ]


def address_of(deposit: Deposit, step: str) -> str:
    """The page of a step; the objects are listed on the deposit's own page."""
    if step == OBJECTS:
        return reverse("intake:deposit", args=[deposit.pk]) + "#objects"
    return reverse(f"intake:{step}", args=[deposit.pk])


def step_of(item: Missing) -> str:
    """The step where a missing thing is to be filled in."""
    if item.deposit_object or item.field == "objects":
        return OBJECTS
    return CONSENT if item.field == "consent" else STATEMENT


def place_of(deposit: Deposit, item: Missing) -> str:
    """The address of the field that a missing thing is about."""
    if item.deposit_object:
        card = reverse("intake:object", args=[deposit.pk, item.deposit_object.pk])
        return f"{card}#field-{item.field}"
    if item.field == "objects":
        return address_of(deposit, OBJECTS)
    return f"{address_of(deposit, step_of(item))}#field-{item.field}"
