"""Letters: one per event and recipient, after the commit, their failure visible and tried again."""

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend

from catalogue.accession.models import Act
from catalogue.accounts.roles import Role
from catalogue.intake.models import Letter
from catalogue.intake.models.letters import LetterState
from catalogue.intake.services import accepting, reviewing, submitting
from catalogue.intake.tasks import send_letter
from tests.intake import box

pytestmark = pytest.mark.django_db


class MailServerDown(EmailBackend):
    def send_messages(self, messages: list) -> int:
        raise ConnectionRefusedError("почтовый сервер не отвечает")


@pytest.fixture
def librarian():
    return box.library_person(box.network())


@pytest.fixture
def curator():
    return box.museum_person()


def test_letters_leave_only_after_the_commit(librarian, curator, django_capture_on_commit_callbacks) -> None:
    with django_capture_on_commit_callbacks() as callbacks:
        deposit = box.sent(librarian)
    assert not mail.outbox
    for callback in callbacks:
        callback()
    assert {letter.to[0] for letter in mail.outbox} == {librarian.email, curator.email}
    assert deposit.letters.filter(state=LetterState.SENT).count() == 2


def test_a_returned_object_brings_its_remarks_by_letter(librarian, curator) -> None:
    card = box.objects_of(box.taken(librarian, curator))[0]
    reviewing.add_remark(card, by=curator, field="date_text", text="В легенде «до войны». Что верно?")
    reviewing.return_object(card, by=curator)
    letter = Letter.objects.get(event__kind="returned")
    assert letter.recipient == librarian
    assert letter.reply_to == curator.email
    assert "В легенде «до войны». Что верно?" in letter.text
    assert f"/cabinet/deposits/{card.deposit_id}/" in letter.text


def act_letter(deposit, curator, *, objects: int) -> tuple[Act, Letter]:
    act = accepting.accept(box.objects_of(deposit)[:objects], by=curator)
    return act, Letter.objects.get(recipient=deposit.created_by, event__kind="act_issued")


def test_accepting_several_objects_writes_one_letter_that_names_them(librarian, curator) -> None:
    deposit = box.taken(librarian, curator, objects=3)
    act, letter = act_letter(deposit, curator, objects=3)
    assert act.number in letter.subject
    assert "предметы приняты" in letter.subject
    for number, card in enumerate(box.objects_of(deposit), start=1):
        assert f"{number}. {card.title}" in letter.text


def test_one_accepted_object_is_named_and_spoken_of_as_one(librarian, curator) -> None:
    deposit = box.taken(librarian, curator, objects=2, originals="handed_over")
    _act, letter = act_letter(deposit, curator, objects=1)
    accepted, other = box.objects_of(deposit)
    assert "предмет принят" in letter.subject
    assert f"Музей принял предмет «{accepted.title}»" in letter.text
    assert other.title not in letter.text
    assert "вместе с предметом" in letter.text


def test_a_coordinator_is_asked_without_guessing_anybodys_sex(librarian) -> None:
    box.network(endorsement_required=True)
    box.library_person(box.network(), Role.COORDINATOR)
    submitting.submit(box.draft(librarian), by=librarian)
    letter = Letter.objects.get(event__kind="endorsement_asked")
    assert f"Автор: {librarian.get_full_name()}." in letter.text
    assert "(а)" not in letter.text


def test_a_mail_server_that_is_down_costs_no_decision_and_stays_visible(
    librarian, curator, settings, django_capture_on_commit_callbacks
) -> None:
    settings.EMAIL_BACKEND = f"{__name__}.{MailServerDown.__name__}"
    with django_capture_on_commit_callbacks(execute=True):
        deposit = box.sent(librarian)
    letter = deposit.letters.get(recipient=librarian)
    assert deposit.number
    assert (letter.state, letter.attempts) == (LetterState.FAILED, 1)
    assert "не отвечает" in letter.last_error

    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    send_letter.call(letter.pk)
    letter.refresh_from_db()
    assert (letter.state, letter.last_error, len(mail.outbox)) == (LetterState.SENT, "", 1)


def test_a_letter_is_not_sent_twice(librarian, curator, django_capture_on_commit_callbacks) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        deposit = box.sent(librarian)
    before = len(mail.outbox)
    send_letter.call(deposit.letters.first().pk)
    assert len(mail.outbox) == before
