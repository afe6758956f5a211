"""Asking the worker for something: the wish is as safe as the rows it is about."""

from functools import partial
from typing import Any

from django.db import transaction
from django_tasks.base import Task
from django_tasks_db import DatabaseBackend


def queue(task: Task[Any, Any], key: int) -> None:
    """Have `task` done about the row `key`, once the transaction is committed.

    The queue is a table of the same database: its row is written at once, is seen by nobody before the
    commit, and no crash can come between the two. Another queue is told after the commit.
    """
    if isinstance(task.get_backend(), DatabaseBackend):
        task.enqueue(key)
    else:
        transaction.on_commit(partial(task.enqueue, key))
