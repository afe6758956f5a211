"""Tasks that stay «running» since their worker was killed: given to the next worker."""

from datetime import timedelta
from typing import Any

from django.utils import timezone
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from .living_workers import lives

LONGEST_RUN = timedelta(hours=1)
"""What a task may take with a worker of which nothing is known."""
MOST_DEATHS = 3
"""A task during which so many workers died is not given to another one."""


def free_abandoned() -> int:
    """Let abandoned tasks be done anew; returns how many. Safe to call at any time."""
    abandoned = [task for task in DBTaskResult.objects.running() if is_abandoned(task)]
    return sum(_free(task) for task in abandoned)


def is_abandoned(task: DBTaskResult) -> bool:
    """Whether nobody is at a running task any more."""
    living = lives(task.worker_ids[-1]) if task.worker_ids else None
    if living is None:
        return task.started_at is None or task.started_at < timezone.now() - LONGEST_RUN
    return not living


def _free(task: DBTaskResult) -> int:
    """Compare and set: another worker may have freed it, and begun it, since we looked."""
    change: dict[str, Any] = {"status": TaskResultStatus.READY, "started_at": None}
    if len(task.worker_ids) >= MOST_DEATHS:
        change = {
            "status": TaskResultStatus.FAILED,
            "finished_at": timezone.now(),
            "exception_class_path": "builtins.RuntimeError",
            "traceback": f"{MOST_DEATHS} workers died of it.",
        }
    same = DBTaskResult.objects.running().filter(pk=task.pk, started_at=task.started_at)
    return same.update(**change)
