"""The seed's steps, each done once: a step and its note are one transaction.

Killed in the middle, the next start goes on with the step that was not finished; what people
change or remove afterwards is never made anew.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from uuid import UUID, uuid5

from django.db import transaction

from catalogue.accounts.models import User
from catalogue.intake.models import FormToken

SEED = UUID("6f6c1c0e-5d0b-4b5a-9d6e-0d5c2a7b4e11")


@dataclass(frozen=True)
class Step:
    """A part of the seed under a name that never changes."""

    name: str
    work: Callable[[], object]

    @property
    def token(self) -> UUID:
        """What the step is noted by."""
        return token_of(self.name)


def token_of(name: str) -> UUID:
    """The token of anything in the seed that must not come twice."""
    return uuid5(SEED, name)


def do_once(steps: Iterable[Step], *, by: User) -> int:
    """Do those steps that have not been done, in order; returns how many were."""
    done = set(FormToken.objects.filter(person=by).values_list("token", flat=True))
    waiting = [step for step in steps if step.token not in done]
    for step in waiting:
        _do(step, by)
    return len(waiting)


@transaction.atomic
def _do(step: Step, by: User) -> None:
    # The note comes first: of two seeds at once the second one fails here and makes nothing twice
    FormToken.objects.create(token=step.token, person=by, result=step.name)
    step.work()
