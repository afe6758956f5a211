"""People are told of a worker that is silent, not of one that is busy."""

import pytest

from catalogue.waiting_work import waiting_work
from tests.waiting_tasks import task

pytestmark = pytest.mark.django_db


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
