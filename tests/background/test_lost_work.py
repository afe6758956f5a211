"""A killed process loses no work: it is queued with its rows, and found again when its task is lost."""

import signal
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.core import mail
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from catalogue.accession.models import Act
from catalogue.accession.tasks import render_act_pdf
from catalogue.background.abandoned import LONGEST_RUN, MOST_DEATHS
from catalogue.background.living_workers import living, lock_of
from catalogue.background.sweeping import find_lost_work
from catalogue.background.undone import NEXT_TRY_AFTER
from catalogue.demo.factories import ItemFactory
from catalogue.digital.larger_copies import make_larger_copies_task
from catalogue.digital.models import MuseumImage, TileSet
from catalogue.digital.tasks import cut_tiles_task
from catalogue.intake.models import Letter
from catalogue.intake.models.letters import LetterFailure, LetterState
from catalogue.intake.services import accepting
from catalogue.intake.tasks import send_letter
from tests.intake import box

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def the_worker_s_queue(settings, tmp_path: Path) -> None:
    """The queue of the site, in place of the tests' own that does everything at once."""
    settings.DATA_DIR = tmp_path
    settings.TASKS = {
        "default": {
            "BACKEND": "django_tasks_db.DatabaseBackend",
            "QUEUES": ["default", "media", "letters"],
        }
    }


@pytest.fixture
def own_signals() -> Iterator[None]:
    """The worker takes the signals of its process."""
    names = (signal.SIGINT, signal.SIGTERM, signal.SIGQUIT)
    former = {name: signal.getsignal(name) for name in names}
    yield
    for name, handler in former.items():
        signal.signal(name, handler)


@pytest.fixture
def act() -> Act:
    """An act just issued; nothing after the commit has been done."""
    deposit = box.taken(box.library_person(box.network()), box.museum_person())
    return accepting.accept(box.objects_of(deposit), by=deposit.holder)


def waiting(task) -> list[int]:
    ready = DBTaskResult.objects.filter(task_path=task.module_path, status=TaskResultStatus.READY)
    return [each["args"][0] for each in ready.values_list("args_kwargs", flat=True)]


def begun(task, key: int, *, worker: str = "killed", ago: timedelta = timedelta()) -> DBTaskResult:
    """A task a worker has begun."""
    row = task.enqueue(key).db_result
    row.claim(worker)
    DBTaskResult.objects.filter(pk=row.pk).update(started_at=timezone.now() - ago)
    return row


def test_work_is_queued_in_the_transaction_of_its_rows(act: Act) -> None:
    assert waiting(render_act_pdf) == [act.pk]
    assert sorted(waiting(send_letter)) == sorted(Letter.objects.values_list("pk", flat=True))


def test_what_is_rolled_back_leaves_no_work(act: Act) -> None:
    before = DBTaskResult.objects.count()
    with transaction.atomic():
        box.sent(box.library_person(box.network()))
        transaction.set_rollback(True)
    assert DBTaskResult.objects.count() == before


def test_lost_acts_and_letters_are_queued_anew_once(act: Act) -> None:
    DBTaskResult.objects.all().delete()
    assert find_lost_work() == 1 + Letter.objects.count()
    assert find_lost_work() == 0
    assert waiting(render_act_pdf) == [act.pk]


def test_a_starting_worker_makes_the_lost_paper_and_sends_the_lost_letters(
    act: Act, own_signals, monkeypatch
) -> None:
    # The test's own transaction must outlive the worker
    monkeypatch.setattr("django_tasks_db.management.commands.db_worker.close_old_connections", lambda: None)
    DBTaskResult.objects.all().delete()
    call_command("worker", batch=True, startup_delay=False, verbosity=0)
    assert Act.objects.get(pk=act.pk).pdf
    assert len(mail.outbox) == Letter.objects.count() > 0
    assert set(Letter.objects.values_list("state", flat=True)) == {LetterState.SENT}
    assert find_lost_work() == 0


def test_lost_copies_and_tiles_are_asked_for_anew(act: Act) -> None:
    image = ItemFactory.create(published=True, with_picture=True).item_images.get().image
    DBTaskResult.objects.all().delete()
    MuseumImage.objects.filter(pk=image.pk).update(width=5000)  # has copies for a smaller picture only
    TileSet.objects.filter(image=image).update(state="queued")
    assert find_lost_work()
    assert waiting(make_larger_copies_task) == [image.pk]
    assert waiting(cut_tiles_task) == [image.tiles.pk]


def test_work_whose_task_failed_is_tried_again_after_a_pause(act: Act) -> None:
    DBTaskResult.objects.filter(task_path=render_act_pdf.module_path).update(
        status=TaskResultStatus.FAILED, finished_at=timezone.now()
    )
    find_lost_work()
    assert waiting(render_act_pdf) == []
    DBTaskResult.objects.update(finished_at=timezone.now() - NEXT_TRY_AFTER)
    find_lost_work()
    assert waiting(render_act_pdf) == [act.pk]


def test_the_task_of_a_killed_worker_is_given_to_the_next_one(act: Act) -> None:
    DBTaskResult.objects.all().delete()
    task = begun(render_act_pdf, act.pk)
    lock_of("killed").parent.mkdir()
    lock_of("killed").touch()  # left behind, and held by nobody
    find_lost_work()
    task.refresh_from_db()
    assert task.status == TaskResultStatus.READY
    assert not lock_of("killed").exists()


def test_the_task_of_a_living_worker_is_its_own(act: Act) -> None:
    task = begun(render_act_pdf, act.pk, worker="alive", ago=2 * LONGEST_RUN)
    with living("alive"):
        find_lost_work()
    task.refresh_from_db()
    assert task.status == TaskResultStatus.RUNNING


def test_a_worker_of_another_machine_has_its_time(act: Act) -> None:
    young = begun(render_act_pdf, act.pk)
    old = begun(render_act_pdf, act.pk, ago=2 * LONGEST_RUN)
    find_lost_work()
    assert DBTaskResult.objects.get(pk=young.pk).status == TaskResultStatus.RUNNING
    assert DBTaskResult.objects.get(pk=old.pk).status == TaskResultStatus.READY


def test_a_task_that_kills_its_workers_ends(act: Act) -> None:
    task = begun(render_act_pdf, act.pk, ago=2 * LONGEST_RUN)
    DBTaskResult.objects.filter(pk=task.pk).update(worker_ids=["killed"] * MOST_DEATHS)
    find_lost_work()
    task.refresh_from_db()
    assert task.status == TaskResultStatus.FAILED


def test_a_letter_that_broke_off_leaves_only_by_hand(act: Act) -> None:
    """Killed between the mail server's «taken» and our row: nobody may get it twice."""
    letter = Letter.objects.filter(recipient=act.round.deposit.created_by).first()
    Letter.objects.filter(pk=letter.pk).update(state=LetterState.SENDING, attempts=1)
    DBTaskResult.objects.all().delete()
    for _time in range(3):
        find_lost_work()
        send_letter.call(letter.pk)
    letter.refresh_from_db()
    assert (letter.state, letter.failure) == (LetterState.FAILED, LetterFailure.BROKEN_OFF)
    assert mail.outbox == []
