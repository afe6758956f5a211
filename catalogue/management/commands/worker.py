"""``manage.py worker``: the database worker, which also finds work that a crash has lost."""

from typing import Any

from django.utils.crypto import get_random_string
from django_tasks_db.management.commands.db_worker import Command as DatabaseWorker

from catalogue.background.living_workers import living
from catalogue.background.sweeping import lost_work_found


class Command(DatabaseWorker):
    """See ``background.sweeping``. All queues are served unless some are named."""

    help = "Do the work in the background: letters, papers, copies of pictures, indexes."

    def handle(self, *, queue_name: str, worker_id: str, **options: Any) -> None:
        # A name of its own for every start: what a namesake left running is nobody's
        worker_id = get_random_string(32)
        with living(worker_id), lost_work_found():
            super().handle(queue_name=queue_name, worker_id=worker_id, **options)

    def add_arguments(self, parser: Any) -> None:
        super().add_arguments(parser)
        parser.set_defaults(queue_name="*", reload=False)
