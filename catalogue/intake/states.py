"""Both tracks of the intake as tables: the deposit's and its objects' (WORKFLOW.md, four tracks)."""

from django.db import models
from django.utils.translation import pgettext_lazy


class DepositState(models.TextChoices):
    """Where a deposit is."""

    DRAFT = "draft", pgettext_lazy("deposit", "Draft")
    ENDORSING = "endorsing", pgettext_lazy("deposit", "With the coordinator")
    SENT = "sent", pgettext_lazy("deposit", "Sent")
    IN_REVIEW = "in_review", pgettext_lazy("deposit", "In review")
    CLOSED = "closed", pgettext_lazy("deposit", "Decided")
    WITHDRAWN = "withdrawn", pgettext_lazy("deposit", "Withdrawn")


class ObjectState(models.TextChoices):
    """What was decided about an object of a deposit."""

    DRAFT = "draft", pgettext_lazy("object of a deposit", "Draft")
    SENT = "sent", pgettext_lazy("object of a deposit", "Under review")
    RETURNED = "returned", pgettext_lazy("object of a deposit", "To be clarified")
    ACCEPTED = "accepted", pgettext_lazy("object of a deposit", "Accepted")
    DECLINED = "declined", pgettext_lazy("object of a deposit", "Declined")
    WITHDRAWN = "withdrawn", pgettext_lazy("object of a deposit", "Withdrawn")


DEPOSIT_TRANSITIONS: dict[DepositState, frozenset[DepositState]] = {
    DepositState.DRAFT: frozenset({DepositState.ENDORSING, DepositState.SENT}),
    DepositState.ENDORSING: frozenset({DepositState.DRAFT, DepositState.SENT}),
    DepositState.SENT: frozenset({DepositState.IN_REVIEW, DepositState.WITHDRAWN}),
    DepositState.IN_REVIEW: frozenset({DepositState.SENT, DepositState.CLOSED, DepositState.WITHDRAWN}),
    DepositState.CLOSED: frozenset(
        {DepositState.IN_REVIEW}
    ),  # the head curator reopens an object, with a reason
    DepositState.WITHDRAWN: frozenset(),
}

OBJECT_TRANSITIONS: dict[ObjectState, frozenset[ObjectState]] = {
    ObjectState.DRAFT: frozenset({ObjectState.SENT}),
    ObjectState.SENT: frozenset(
        {ObjectState.RETURNED, ObjectState.ACCEPTED, ObjectState.DECLINED, ObjectState.WITHDRAWN}
    ),
    ObjectState.RETURNED: frozenset({ObjectState.SENT, ObjectState.WITHDRAWN}),
    ObjectState.ACCEPTED: frozenset({ObjectState.SENT}),  # reopened by the head curator, with a reason
    ObjectState.DECLINED: frozenset({ObjectState.SENT}),
    ObjectState.WITHDRAWN: frozenset(),
}

UNDECIDED = (ObjectState.SENT, ObjectState.RETURNED)
WITH_THE_LIBRARY = (DepositState.DRAFT, DepositState.ENDORSING)
WITH_THE_MUSEUM = (DepositState.SENT, DepositState.IN_REVIEW)


class IllegalTransition(Exception):
    """A move that the table does not know, or one that somebody else has made first."""

    def __init__(self, current: str, target: str) -> None:
        self.current, self.target = current, target
        super().__init__(f"{current} → {target}")


def check_deposit_move(current: str, target: DepositState) -> None:
    """Raise IllegalTransition unless the table lets a deposit move from ``current`` to ``target``."""
    if target not in DEPOSIT_TRANSITIONS[DepositState(current)]:
        raise IllegalTransition(current, target)


def check_object_move(current: str, target: ObjectState) -> None:
    """Raise IllegalTransition unless the table lets an object move from ``current`` to ``target``."""
    if target not in OBJECT_TRANSITIONS[ObjectState(current)]:
        raise IllegalTransition(current, target)
