"""The order of a box: cards change places, are copied, and go over into another draft."""

from uuid import UUID

from django.db import transaction
from django.db.models import Max

from catalogue.accounts.models import User

from ..errors import NotAllowed
from ..models import Deposit, DepositObject
from ..states import DepositState, ObjectState
from ..unlocking import CARD_FIELDS
from .drafting import add_object
from .neighbours import swap_with_neighbour
from .opening import open_for, touch

COPIED = tuple(name for name in CARD_FIELDS if name not in ("item_type", "files"))
"""What one of several alike has in common with the others; its photographs are its own."""


@transaction.atomic
def add_similar(card: DepositObject, *, by: User, token: UUID) -> DepositObject:
    """Put a card with the same words at the end of the box, once per ``token``. Raises NotAllowed."""
    words = {name: getattr(card, name) for name in COPIED}
    return add_object(card.deposit, by=by, item_type=card.item_type, token=token, **words)


@transaction.atomic
def change_places(card: DepositObject, *, by: User, forward: bool) -> None:
    """Swap the card with its neighbour in the box. Raises NotAllowed."""
    deposit = open_for(by, card.deposit)
    swap_with_neighbour(deposit.objects_in_box.all(), card.pk, forward=forward)
    touch(deposit)


@transaction.atomic
def move_to(card: DepositObject, other: Deposit, *, by: User) -> None:
    """Lay the card with its photographs at the end of another draft of the same library system.

    Raises NotAllowed unless both boxes are drafts that the person may change.
    """
    both = [open_for(by, each) for each in sorted((card.deposit, other), key=lambda each: each.pk)]
    is_between_drafts = all(each.state == DepositState.DRAFT for each in both)
    is_one_network = both[0].network_id == both[1].network_id
    if not (is_between_drafts and is_one_network):
        raise NotAllowed
    last = other.objects_in_box.aggregate(last=Max("position"))["last"] or 0
    of_the_card = DepositObject.objects.filter(pk=card.pk, deposit=card.deposit_id, state=ObjectState.DRAFT)
    if both[0].pk == both[1].pk or not of_the_card.update(deposit=other, position=last + 1):
        return
    for each in both:
        touch(each)
