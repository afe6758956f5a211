"""Derived, never stored: whose turn it is, and the counts of a deposit in words (WORKFLOW.md)."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext, gettext_lazy, ngettext_lazy

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


def expectation(deposit: Deposit) -> str:
    """What is expected now, in words: of a decided deposit its acts may still have to come back signed."""
    turn = whose_turn(deposit)
    if turn == Turn.NOBODY and waits_for_signed_act(deposit):
        return gettext("Waiting for the signed act")
    return str(turn.label)


def waits_for_signed_act(deposit: Deposit) -> bool:
    """Whether an act of the deposit has not come back with both signatures.

    Reads the annotation of ``DepositQuerySet.with_counts`` where the deposit has it.
    """
    if hasattr(deposit, "unsigned_acts"):
        return bool(deposit.unsigned_acts)
    return deposit.rounds.filter(act__signed_scan__isnull=True).exists()


def counts(deposit: Deposit) -> dict[ObjectState, int]:
    """How many objects are in each state."""
    if hasattr(deposit, "objects_total"):
        return {state: getattr(deposit, f"objects_{state.value}") for state in ObjectState}
    rows = deposit.objects_in_box.order_by().values_list("state").annotate(models.Count("pk"))
    found = dict(rows)
    return {state: found.get(state.value, 0) for state in ObjectState}


COUNT_WORDS = {
    ObjectState.ACCEPTED: ngettext_lazy("%(count)d accepted", "%(count)d accepted", "count"),
    ObjectState.RETURNED: ngettext_lazy("%(count)d to clarify", "%(count)d to clarify", "count"),
    ObjectState.DECLINED: ngettext_lazy("%(count)d declined", "%(count)d declined", "count"),
    ObjectState.SENT: ngettext_lazy("%(count)d under review", "%(count)d under review", "count"),
    ObjectState.WITHDRAWN: ngettext_lazy("%(count)d withdrawn", "%(count)d withdrawn", "count"),
    ObjectState.DRAFT: ngettext_lazy("%(count)d object", "%(count)d objects", "count"),
}


def counts_in_words(deposit: Deposit) -> str:
    """«9 принято · 2 уточнить · 1 отклонён», the same everywhere."""
    found = counts(deposit)
    return " · ".join(words % {"count": found[state]} for state, words in COUNT_WORDS.items() if found[state])


def waiting_days(deposit: Deposit) -> int:
    """Whole days the deposit has been waiting for whoever's turn it is."""
    since = deposit.waiting_since or deposit.created_at
    return max(0, (timezone.now() - since).days)
