"""The order of the cabinet's list: what waits for the reader first; derived by the database, never stored."""

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Case, Exists, OuterRef, Q, Value, When

from catalogue.accounts.models import User
from catalogue.accounts.roles import Role

from .models import DepositObject
from .models.rounds import DecisionRound
from .states import WITH_THE_MUSEUM, DepositState, ObjectState

if TYPE_CHECKING:
    from .querysets import DepositQuerySet


class Shelf(models.IntegerChoices):
    """Where a deposit stands in the list; the number is its order."""

    YOU = 1
    COORDINATOR = 2
    DRAFT = 3
    MUSEUM = 4
    DONE = 5


# The words of ``?show=`` for the shelves
SHELF_NAMES = {
    "you": Shelf.YOU,
    "coordinator": Shelf.COORDINATOR,
    "drafts": Shelf.DRAFT,
    "museum": Shelf.MUSEUM,
    "done": Shelf.DONE,
}


def with_shelves(deposits: "DepositQuerySet", reader: User) -> "DepositQuerySet":
    """The deposits with ``shelf``: a coordinator's turn is the reader's own turn for a coordinator.

    An act that has not come back signed waits for the library as a remark does.
    """
    returned = Exists(DepositObject.objects.filter(deposit=OuterRef("pk"), state=ObjectState.RETURNED))
    unsigned = Exists(DecisionRound.objects.filter(deposit=OuterRef("pk"), act__signed_scan__isnull=True))
    with_coordinator = Shelf.YOU if Role.COORDINATOR in reader.roles else Shelf.COORDINATOR
    return deposits.annotate(
        shelf=Case(
            When(Q(state__in=WITH_THE_MUSEUM) & Q(returned), then=Value(Shelf.YOU)),
            When(Q(state=DepositState.CLOSED) & Q(unsigned), then=Value(Shelf.YOU)),
            When(state=DepositState.ENDORSING, then=Value(with_coordinator)),
            When(state=DepositState.DRAFT, then=Value(Shelf.DRAFT)),
            When(state__in=WITH_THE_MUSEUM, then=Value(Shelf.MUSEUM)),
            default=Value(Shelf.DONE),
            output_field=models.IntegerField(),
        )
    )


def shelf_counts(deposits: "DepositQuerySet", reader: User) -> dict[Shelf, int]:
    """How many of the deposits stand on each shelf, by one query."""
    rows = with_shelves(deposits, reader).order_by().values_list("shelf").annotate(models.Count("pk"))
    found = dict(rows)
    return {shelf: found.get(shelf.value, 0) for shelf in Shelf}
