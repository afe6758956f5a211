"""What a silent server was not told waits in the queue of tasks and is tried again, less and less often."""

from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone
from django_tasks.base import Task, TaskResultStatus
from django_tasks_db.models import DBTaskResult

SHORTEST_PAUSE = timedelta(minutes=1)
LONGEST_PAUSE = timedelta(minutes=15)
PART_OF_AGE = 4
SINCE = "since"


def try_again(task: Task[Any, Any], since: str, *, once: bool = False, **arguments: Any) -> None:
    """Queue the task for later.

    Args:
        task: takes ``since`` and the arguments by name.
        since: the moment from which on the server does not know something, in ISO format.
        once: leave it when the same task waits already.
        arguments: what else the task takes.
    """
    if not task.get_backend().supports_defer or (once and is_waiting(task)):
        return
    now = timezone.now()
    age = now - datetime.fromisoformat(since)
    pause = min(max(age / PART_OF_AGE, SHORTEST_PAUSE), LONGEST_PAUSE)
    task.using(run_after=now + pause).enqueue(since=since, **arguments)


def is_waiting(task: Task[Any, Any]) -> bool:
    """Whether the task waits for its next try."""
    return _waiting().filter(task_path=task.module_path).exists()


def waiting_since() -> datetime | None:
    """Since when the server has not been told everything; None when it has."""
    told = _waiting().filter(args_kwargs__kwargs__has_key=SINCE)
    moments = [arguments["kwargs"][SINCE] for arguments in told.values_list("args_kwargs", flat=True)]
    return datetime.fromisoformat(min(moments)) if moments else None


def _waiting() -> Any:
    return DBTaskResult.objects.filter(status=TaskResultStatus.READY)
