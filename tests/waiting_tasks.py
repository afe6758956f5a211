"""Tasks of the worker as they stand in the database, without a worker."""

from datetime import timedelta

from django.utils import timezone
from django_tasks_db.models import DBTaskResult, get_date_max


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
