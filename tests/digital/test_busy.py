"""Heavy files hold two places and one waits; the others are told at once, in words."""

import time
from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from catalogue.digital import bounded_worker
from catalogue.digital.content_store import root
from catalogue.digital.refusals import TooBusy
from catalogue.digital.working_copies import THUMBNAILS
from museum.server import _parser
from tests.digital import samples
from tests.intake import box

pytestmark = pytest.mark.django_db


@pytest.fixture
def all_places_taken(monkeypatch) -> Iterator[None]:
    monkeypatch.setattr(bounded_worker, "WAIT_SECONDS", 0.2)
    with ExitStack() as others:
        for _place in range(bounded_worker.AT_ONCE):
            others.enter_context(bounded_worker.a_place())
        yield


@pytest.fixture
def card(db):
    person = box.library_person(box.network())
    return box.objects_of(box.draft(person, objects=1))[0]


@pytest.fixture
def cabinet(card, browser_of):
    return browser_of(card.deposit.created_by)


def photograph() -> SimpleUploadedFile:
    return SimpleUploadedFile("снимок.jpg", samples.saved(samples.picture(), "JPEG"))


def test_one_may_wait_and_the_next_is_told_at_once(monkeypatch) -> None:
    with ExitStack() as others:
        for _place in range(bounded_worker.AT_ONCE):
            others.enter_context(bounded_worker.a_place())
        monkeypatch.setattr(bounded_worker, "WAIT_SECONDS", 0.2)
        with pytest.raises(TooBusy), bounded_worker.a_place():
            pass  # waits, in vain
        assert bounded_worker._in_the_room.acquire(blocking=False)  # somebody waits
        started = time.monotonic()
        with pytest.raises(TooBusy), bounded_worker.a_place():
            pass
        assert time.monotonic() - started < 0.1
        bounded_worker._in_the_room.release()
    with bounded_worker.a_place():
        pass  # every place was given back


def test_a_thread_of_the_server_is_always_left() -> None:
    busy = bounded_worker.AT_ONCE + bounded_worker.WAITING_AT_ONCE
    assert _parser().parse_args([]).threads > busy


def test_a_script_is_told_when_to_send_again(cabinet, card, all_places_taken) -> None:
    address = reverse("intake:upload", args=[card.deposit_id, card.pk])
    answer = cabinet.post(address, {"files": photograph()}, headers={"Accept": "application/json"})
    assert (answer.status_code, answer["Retry-After"]) == (503, "20")
    assert "ещё раз через минуту" in answer.json()["error"]
    assert card.files.count() == 1


def test_a_small_picture_that_has_to_be_made_anew_says_so(cabinet, card, all_places_taken) -> None:
    for path in (root() / THUMBNAILS).rglob("*.jpg"):
        path.unlink()
    answer = cabinet.get(reverse("intake:thumbnail", args=[card.deposit_id, card.files.get().pk]))
    assert (answer.status_code, answer["Retry-After"]) == (503, "20")
    assert cabinet.get("/catalogue/").status_code == 200
