"""People are told of a worker that is silent, not of one that is busy."""

from datetime import timedelta

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult, get_date_max

from catalogue.waiting_work import waiting_work

pytestmark = pytest.mark.django_db


def task(minutes: float, *, is_done: bool = False) -> None:
    """A task that could have been begun so long ago, or was finished then."""
    made = DBTaskResult.objects.create(
        task_path="catalogue.intake.tasks.send_letter",
        args_kwargs={"args": [0], "kwargs": {}},
        queue_name="letters",
        priority=0,
        backend_name="default",
        run_after=get_date_max(),
        status="SUCCESSFUL" if is_done else "READY",
    )
    then = timezone.now() - timedelta(minutes=minutes)
    DBTaskResult.objects.filter(pk=made.pk).update(enqueued_at=then, finished_at=then if is_done else None)


@pytest.mark.parametrize(
    ("waits", "done_last", "is_late"),
    [(0.5, None, False), (2, None, True), (2, 0.1, False), (2, 2, True), (11, 0.1, True)],
)
def test_a_silent_worker_is_late_sooner_than_a_busy_one(waits, done_last, is_late):
    task(waits)
    if done_last is not None:
        task(done_last, is_done=True)

    assert waiting_work().is_late is is_late


def test_where_nothing_waits_nobody_is_late():
    task(600, is_done=True)

    assert not waiting_work().is_late
