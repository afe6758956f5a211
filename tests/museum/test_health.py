"""Liveness and readiness, each by a real try."""

from datetime import timedelta

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from catalogue.search.models import SearchIndexState

pytestmark = pytest.mark.django_db


@pytest.fixture
def index() -> None:
    SearchIndexState.note_rebuilt()


def test_a_living_process_says_so(client) -> None:
    assert client.get("/healthz").content == b"ok"


def test_a_site_with_everything_at_hand_is_ready(client, index) -> None:
    answer = client.get("/readyz")
    assert answer.status_code == 200
    assert answer.json()["ready"] is True
    assert set(answer.json()) == {"ready", "database", "storage", "search", "worker"}


def test_an_index_of_another_analyser_is_not_ready(client, index) -> None:
    SearchIndexState.objects.update(analyser_version="older")
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["search"]["ok"]) == (503, False)


def test_work_nobody_does_is_noticed(client, index) -> None:
    waiting = DBTaskResult.objects.create(
        args_kwargs={"args": [], "kwargs": {}}, task_path="catalogue.intake.tasks.send_letter",
        queue_name="letters", backend_name="default",
    )  # fmt: skip
    DBTaskResult.objects.filter(pk=waiting.pk).update(enqueued_at=timezone.now() - timedelta(minutes=30))
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["worker"]["ok"]) == (503, False)


def test_work_put_off_on_purpose_is_not_late(client, index) -> None:
    put_off = DBTaskResult.objects.create(
        args_kwargs={"args": [], "kwargs": {}}, task_path="catalogue.intake.tasks.send_letter",
        queue_name="letters", backend_name="default", run_after=timezone.now() + timedelta(minutes=1),
    )  # fmt: skip
    DBTaskResult.objects.filter(pk=put_off.pk).update(enqueued_at=timezone.now() - timedelta(hours=6))
    assert client.get("/readyz").json()["worker"] == {"ok": True, "waiting_seconds": 0}
    DBTaskResult.objects.filter(pk=put_off.pk).update(run_after=timezone.now() - timedelta(minutes=6))
    assert client.get("/readyz").json()["worker"]["ok"] is False


def test_a_store_that_takes_no_file_is_noticed(client, index, monkeypatch) -> None:
    def no_room(*args: object, **options: object) -> str:
        raise OSError("No space left on device")

    monkeypatch.setattr("catalogue.digital.storages.PrivateStorage.save", no_room)
    answer = client.get("/readyz")
    assert (answer.status_code, answer.json()["storage"]["ok"]) == (503, False)
