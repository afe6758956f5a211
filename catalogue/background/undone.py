"""Work that is due and that no task stands for: a crash, a restored backup or an error took the task."""

from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Any

from django.db.models import Q
from django.utils import timezone
from django_tasks.base import Task, TaskResultStatus
from django_tasks_db.models import DBTaskResult

Finder = Callable[[], Iterable[int]]

NEXT_TRY_AFTER = timedelta(hours=1)
"""A task that ended and left its work undone is not tried anew for so long."""

_finders: dict[Finder, Task[Any, Any]] = {}


def done_by(task: Task[Any, Any]) -> Callable[[Finder], Finder]:
    """Register a function that finds the keys of the rows whose work is not done; `task` does it.

    The task must do no harm when it is done again, or twice at once.
    """

    def register(finder: Finder) -> Finder:
        _finders[finder] = task
        return finder

    return register


def queue_undone() -> int:
    """Queue a task for all undone work that has none; returns how many. Safe to call at any time."""
    queued = 0
    for finder, task in _finders.items():
        undone = list(finder())  # before the tasks: one that ends meanwhile still counts as looking after it
        for key in set(undone) - looked_after(task) if undone else ():
            task.enqueue(key)
            queued += 1
    return queued


def looked_after(task: Task[Any, Any]) -> set[int]:
    """The keys some run of `task` waits for, is at, or was at a short while ago."""
    waits = Q(status__in=[TaskResultStatus.READY, TaskResultStatus.RUNNING])
    ended_just_now = Q(finished_at__gt=timezone.now() - NEXT_TRY_AFTER)
    runs = DBTaskResult.objects.filter(waits | ended_just_now, task_path=task.module_path)
    return {key for each in runs.values_list("args_kwargs", flat=True) for key in each["args"]}
