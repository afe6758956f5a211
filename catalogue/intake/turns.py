"""Derived, never stored: whose turn it is, and the counts of a deposit in words (WORKFLOW.md)."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy

from .models import Deposit
from .states import DepositState, ObjectState


class Turn(models.TextChoices):
    """Who is expected to do something."""

    LIBRARY = "library", gettext_lazy("Waiting for you")
    COORDINATOR = "coordinator", gettext_lazy("Waiting for the coordinator")
    MUSEUM = "museum", gettext_lazy("Waiting for the curator")
    NOBODY = "nobody", gettext_lazy("Nothing is expected")


def whose_turn(deposit: Deposit) -> Turn:
    """Any returned object: the library's turn; else the museum's while the deposit is there.

    Reads the counts of ``DepositQuerySet.with_counts`` where the deposit has them.
    """
    if deposit.state == DepositState.DRAFT:
        return Turn.LIBRARY
    if deposit.state == DepositState.ENDORSING:
        return Turn.COORDINATOR
    if deposit.state not in (DepositState.SENT, DepositState.IN_REVIEW):
        return Turn.NOBODY
    return Turn.LIBRARY if counts(deposit)[ObjectState.RETURNED] else Turn.MUSEUM


def counts(deposit: Deposit) -> dict[ObjectState, int]:
    """How many objects are in each state."""
    if hasattr(deposit, "objects_total"):
        return {state: getattr(deposit, f"objects_{state.value}") for state in ObjectState}
    rows = deposit.objects_in_box.order_by().values_list("state").annotate(models.Count("pk"))
    found = dict(rows)
    return {state: found.get(state.value, 0) for state in ObjectState}


COUNT_WORDS = {
    ObjectState.ACCEPTED: gettext_lazy("%(count)d accepted"),
    ObjectState.RETURNED: gettext_lazy("%(count)d to clarify"),
    ObjectState.DECLINED: gettext_lazy("%(count)d declined"),
    ObjectState.SENT: gettext_lazy("%(count)d under review"),
    ObjectState.WITHDRAWN: gettext_lazy("%(count)d withdrawn"),
    ObjectState.DRAFT: gettext_lazy("%(count)d in the draft"),
}


def counts_in_words(deposit: Deposit) -> str:
    """«9 принято · 2 уточнить · 1 отклонён», the same everywhere."""
    found = counts(deposit)
    return " · ".join(
        str(words) % {"count": found[state]} for state, words in COUNT_WORDS.items() if found[state]
    )


def waiting_days(deposit: Deposit) -> int:
    """Whole days the deposit has been waiting for whoever's turn it is."""
    since = deposit.waiting_since or deposit.created_at
    return max(0, (timezone.now() - since).days)
