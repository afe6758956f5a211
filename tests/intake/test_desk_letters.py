"""What the curator is told of letters that did not leave and of a worker that is silent."""

from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django_tasks_db.models import DBTaskResult, get_date_max

from catalogue.accounts.models import User
from catalogue.accounts.roles import Role
from catalogue.intake.models import Deposit, Letter
from catalogue.intake.models.letters import LetterFailure, LetterState
from catalogue.intake.services import reviewing
from catalogue.intake.tasks import send_letter
from tests.intake import box
from tests.intake.test_letters import MailServerDown

pytestmark = pytest.mark.django_db
SILENT = "Фоновая служба"


@pytest.fixture
def deposit(librarian: User) -> Deposit:
    """A sent deposit whose letters wait for the worker: the test's transaction is never committed."""
    return box.sent(librarian, objects=1)


def page_of(client: Client, deposit: Deposit) -> str:
    return client.get(reverse("intake_desk:deposit", args=[deposit.pk])).content.decode()


def letter_of(deposit: Deposit) -> Letter:
    return deposit.letters.get(recipient=deposit.created_by)


def age(rows, field: str) -> None:
    rows.update(**{field: timezone.now() - timedelta(minutes=3)})


def refuse(letter: Letter, settings) -> None:
    settings.EMAIL_BACKEND = f"tests.intake.test_letters.{MailServerDown.__name__}"
    send_letter.call(letter.pk)


def test_a_curator_reads_words_and_the_administrator_the_servers_answer(
    deposit, curator, sign_in, settings
) -> None:
    letter = letter_of(deposit)
    refuse(letter, settings)
    letter.refresh_from_db()
    assert letter.failure == LetterFailure.NO_ANSWER
    Letter.objects.update(last_error="[Errno 111] Connection refused")
    seen = page_of(sign_in(curator), deposit)
    assert "почтовый сервер не отвечает" in seen
    assert "Errno" not in seen
    assert "Errno 111" in page_of(sign_in(box.museum_person(Role.SUPERUSER)), deposit)


def test_the_inbox_names_and_links_the_deposits_whose_letters_did_not_leave(
    deposit, curator, sign_in, settings, librarian
) -> None:
    refuse(letter_of(deposit), settings)
    reviewing.claim(deposit, by=curator)
    elsewhere = sign_in(curator).get(reverse("intake_desk:inbox") + "?shelf=free").content.decode()
    assert f'<a href="{reverse("intake_desk:deposit", args=[deposit.pk])}#letters">' in elsewhere
    assert "icon-warning" in elsewhere.split("help-warning")[1]


def test_a_letter_just_written_is_the_workers(deposit, curator, sign_in) -> None:
    page = page_of(sign_in(curator), deposit)
    assert "Отправить" not in page


def test_a_letter_nobody_has_sent_is_sent_now_and_not_again(deposit, curator, sign_in) -> None:
    age(Letter.objects, "created_at")
    client, letter = sign_in(curator), letter_of(deposit)
    page = page_of(client, deposit)
    assert "Отправить сейчас" in page
    assert "Отправить снова" not in page
    answer = client.post(reverse("intake_desk:send_letter", args=[deposit.pk, letter.pk]), follow=True)
    assert "Письмо отправлено." in answer.content.decode()
    assert [message.to for message in mail.outbox] == [[letter.recipient.email]]


def test_a_second_failure_is_told_at_once(deposit, curator, sign_in, settings) -> None:
    letter = letter_of(deposit)
    refuse(letter, settings)
    assert "Отправить снова" in page_of(sign_in(curator), deposit)
    address = reverse("intake_desk:send_letter", args=[deposit.pk, letter.pk])
    answer = sign_in(curator).post(address, follow=True)
    assert "Письмо не отправлено: почтовый сервер не отвечает." in answer.content.decode()


def test_a_try_another_process_has_begun_is_not_made_twice(deposit, monkeypatch) -> None:
    letter = letter_of(deposit)

    def get(queryset, **key):
        found = Letter.objects.filter(**key).first()
        Letter.objects.filter(**key).update(attempts=1)
        return found

    monkeypatch.setattr("django.db.models.query.QuerySet.get", get)
    send_letter.call(letter.pk)
    assert mail.outbox == []


def task(**fields: object) -> None:
    row = DBTaskResult.objects.create(
        args_kwargs={"args": [], "kwargs": {}}, task_path="catalogue.intake.tasks.send_letter",
        queue_name="letters", backend_name="default", run_after=fields.pop("run_after", get_date_max()),
    )  # fmt: skip
    DBTaskResult.objects.filter(pk=row.pk).update(**fields)


@pytest.mark.parametrize("screen", ["inbox", "deposit"])
def test_the_desk_says_that_the_worker_is_silent(screen, deposit, curator, sign_in) -> None:
    client = sign_in(curator)
    address = reverse(f"intake_desk:{screen}", args=[deposit.pk] if screen == "deposit" else [])
    assert SILENT not in client.get(address).content.decode()
    task(enqueued_at=timezone.now() - timedelta(minutes=3))
    assert SILENT in client.get(address).content.decode()


def test_a_try_put_off_until_later_is_not_the_workers_fault(deposit, curator, sign_in) -> None:
    task(
        enqueued_at=timezone.now() - timedelta(hours=2),
        run_after=timezone.now() + timedelta(hours=1),
        status="READY",
    )
    assert SILENT not in page_of(sign_in(curator), deposit)


def test_a_letter_that_broke_off_is_the_curators_to_send_again(deposit, curator, sign_in) -> None:
    letter = letter_of(deposit)
    Letter.objects.filter(pk=letter.pk).update(state=LetterState.SENDING, attempts=1)
    client = sign_in(curator)
    address = reverse("intake_desk:send_letter", args=[deposit.pk, letter.pk])
    client.post(address)
    assert mail.outbox == []
    client.post(address)
    assert [each.to for each in mail.outbox] == [[letter.recipient.email]]
    letter.refresh_from_db()
    assert (letter.state, letter.failure) == (LetterState.SENT, "")
