"""The deposits whose letters did not leave, for a notice that must not grow without end."""

from dataclasses import dataclass

from django.db import models

from ..models import Deposit, Letter
from ..models.letters import LetterState
from ..querysets import DepositQuerySet

MOST_NAMED = 10
"""Deposits with unsent letters that the notice names; the others are counted."""


@dataclass(frozen=True)
class Unsent:
    """Those the notice names, the newest first, and how many more there are."""

    named: list[Deposit]
    more: int


def with_unsent_letters(deposits: DepositQuerySet) -> Unsent:
    """Those of these deposits, by one query."""
    failed = Letter.objects.filter(deposit=models.OuterRef("pk"), state=LetterState.FAILED)
    found = list(deposits.filter(models.Exists(failed)).order_by("-pk"))
    return Unsent(found[:MOST_NAMED], len(found[MOST_NAMED:]))
