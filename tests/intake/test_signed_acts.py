"""The act comes back signed: the library or the museum puts the scan in, and nothing is awaited any more."""

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from catalogue.accession.models import Act
from catalogue.accession.services.acts import reissue
from catalogue.accounts.models import User
from catalogue.accounts.roles import Role
from catalogue.intake.models import Deposit, EventKind
from catalogue.intake.services import accepting
from catalogue.intake.turns import expectation
from tests.intake import box


@pytest.fixture
def deposit(librarian: User, curator: User) -> Deposit:
    """A decided deposit, whose act is printed and waits to come back."""
    deposit = box.taken(librarian, curator, objects=1)
    accepting.accept(box.objects_of(deposit), by=curator)
    act = deposit.rounds.get().act
    act.pdf.save("act.pdf", ContentFile(b"%PDF-1.7"))
    return Deposit.objects.get(pk=deposit.pk)


def act_of(deposit: Deposit) -> Act:
    return deposit.rounds.get().act


def scan(colour: str = "white") -> SimpleUploadedFile:
    return SimpleUploadedFile("акт.jpg", box.photograph(colour).read(), content_type="image/jpeg")


def address(name: str, deposit: Deposit) -> str:
    return reverse(name, args=[deposit.pk, act_of(deposit).pk])


def hand_in(browser: Client, deposit: Deposit, file: object, door: str = "intake:hand-in-act") -> str:
    answer = browser.post(address(door, deposit), {"signed": file}, follow=True)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_library_hands_in_the_scan_and_nothing_is_expected_any_more(cabinet: Client, deposit: Deposit):
    assert expectation(deposit) == "Ждём подписанный акт"
    assert cabinet.get(address("intake:signed-act", deposit)).status_code == 404

    page = hand_in(cabinet, deposit, scan())

    assert "Подписанный акт" in page
    assert "Ждём подписанный акт" not in page
    assert expectation(deposit) == "Ничего не ждём"
    event = deposit.events.get(kind=EventKind.ACT_SIGNED)
    assert (event.actor, event.note) == (deposit.created_by, act_of(deposit).number)
    file = cabinet.get(address("intake:signed-act", deposit))
    assert file["Content-Type"] == "image/jpeg"
    assert file["Content-Disposition"].startswith("attachment")


def test_the_curator_puts_in_what_came_by_post(curator: User, sign_in, deposit: Deposit):
    page = hand_in(sign_in(curator), deposit, scan(), "intake_desk:hand_in_act")

    assert "Подписан обеими сторонами" in page
    assert act_of(deposit).signed_scan is not None


def test_the_same_scan_twice_is_one_event_and_a_better_one_takes_its_place(cabinet: Client, deposit: Deposit):
    hand_in(cabinet, deposit, scan())
    first = act_of(deposit).signed_scan
    hand_in(cabinet, deposit, scan())
    assert deposit.events.filter(kind=EventKind.ACT_SIGNED).count() == 1

    hand_in(cabinet, deposit, scan("ivory"))
    assert act_of(deposit).signed_scan != first


@pytest.mark.parametrize(
    ("file", "sentence"),
    [
        (SimpleUploadedFile("акт.pdf", b"hello, this is only text"), "акт.pdf: Это текстовый файл"),
        (SimpleUploadedFile("акт.jpg", b""), "0 байт"),
        ("", "Сначала выберите скан"),
    ],
)
def test_what_cannot_be_kept_is_said_and_the_act_is_still_awaited(
    cabinet: Client, deposit: Deposit, file: object, sentence: str
):
    assert sentence in hand_in(cabinet, deposit, file)
    assert act_of(deposit).signed_scan is None


def test_a_former_version_cannot_come_back(cabinet: Client, deposit: Deposit, curator: User):
    reissue(act_of(deposit), curator)

    assert "более поздняя версия" in hand_in(cabinet, deposit, scan())
    assert act_of(deposit).signed_scan is None


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.EDITOR])
def test_those_who_only_read_hand_nothing_in(role: Role, sign_in, deposit: Deposit):
    answer = sign_in(box.museum_person(role)).post(
        address("intake_desk:hand_in_act", deposit), {"signed": scan()}
    )

    assert answer.status_code in {403, 404}
    assert act_of(deposit).signed_scan is None
