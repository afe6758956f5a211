"""Whether the worker keeps up: how much work in the background waits, and since when."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Case, Count, Max, Min, When
from django.utils import timezone
from django_tasks_db.models import DBTaskResult, get_date_max

PEOPLE_ARE_TOLD_AFTER = timedelta(minutes=1)
"""A letter or a paper that is so long in coming needs a word of explanation."""
OVERLOADED_AFTER = timedelta(minutes=10)
"""So long even a worker that is at work should have left nothing lying."""


@dataclass(frozen=True)
class WaitingWork:
    """The pieces of work that the worker could do this moment.

    `since` is when the oldest could begin; `done_last` when the worker has finished anything at all.
    """

    count: int
    since: datetime | None
    done_last: datetime | None

    @property
    def age(self) -> timedelta:
        """How long the oldest piece has been waiting."""
        return timezone.now() - self.since if self.since else timedelta()

    @property
    def is_late(self) -> bool:
        """Whether people should be told that the worker is silent or overloaded."""
        is_silent = not self.done_last or timezone.now() - self.done_last > PEOPLE_ARE_TOLD_AFTER
        return self.age > (PEOPLE_ARE_TOLD_AFTER if is_silent else OVERLOADED_AFTER)


def waiting_work() -> WaitingWork:
    """What waits now, by two queries; a try that was put off until later does not wait yet."""
    at_once = When(run_after=get_date_max(), then="enqueued_at")
    found = (
        DBTaskResult.objects.ready()
        .order_by()
        .aggregate(count=Count("pk"), since=Min(Case(at_once, default="run_after")))
    )
    done = DBTaskResult.objects.order_by().aggregate(last=Max("finished_at"))
    return WaitingWork(found["count"], found["since"], done["last"])
