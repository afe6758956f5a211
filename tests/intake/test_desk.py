"""The desk through the browser's eyes: the inbox, the review screen, the buttons, and who stays outside."""

import pytest
from django.urls import reverse

from catalogue.accounts.roles import Role
from catalogue.intake.services import reviewing
from catalogue.intake.states import DepositState, ObjectState
from tests.intake import box

pytestmark = pytest.mark.django_db


@pytest.fixture
def librarian():
    return box.library_person(box.network())


@pytest.fixture
def curator():
    return box.museum_person()


@pytest.fixture
def desk(client, curator):
    client.force_login(curator)
    return client


def address(name: str, *keys: int) -> str:
    return reverse(f"intake_desk:{name}", args=keys)


def test_the_inbox_shows_who_waits_longest_first(desk, librarian) -> None:
    first, second = box.sent(librarian, objects=1), box.sent(librarian, objects=1)
    page = desk.get(address("inbox")).content.decode()
    assert page.index(first.number) < page.index(second.number)


def test_drafts_are_not_the_museums_business(desk, librarian) -> None:
    deposit = box.draft(librarian)
    assert desk.get(address("deposit", deposit.pk)).status_code == 404


def test_the_inbox_costs_the_same_for_one_and_for_twenty(
    desk, librarian, django_assert_max_num_queries
) -> None:
    for _ in range(20):
        box.sent(librarian, objects=1)
    with django_assert_max_num_queries(26):
        desk.get(address("inbox"))


def test_take_return_and_accept_by_the_buttons(desk, librarian, curator) -> None:
    deposit = box.sent(librarian)
    first, second = box.objects_of(deposit)
    desk.post(address("claim", deposit.pk))
    desk.post(address("remark", deposit.pk, second.pk), {"field": "title", "text": "Уточните номер"})
    desk.post(address("return", deposit.pk, second.pk))
    answer = desk.post(address("accept", deposit.pk, first.pk), follow=True)
    assert "АЦ-" in answer.content.decode()
    assert [one.state for one in box.objects_of(deposit)] == [ObjectState.ACCEPTED, ObjectState.RETURNED]


def test_the_letter_of_a_return_says_what_is_asked(desk, librarian, curator) -> None:
    deposit = box.taken(librarian, curator, objects=1)
    card = box.objects_of(deposit)[0]
    desk.post(address("remark", deposit.pk, card.pk), {"field": "title", "text": "Какой у приказа номер?"})
    desk.post(address("return", deposit.pk, card.pk))
    assert "1. Что это. Какой у приказа номер?" in deposit.letters.get(event__kind="returned").text


def test_the_review_screen_shows_photographs_and_text_side_by_side(desk, librarian, curator) -> None:
    deposit = box.taken(librarian, curator, objects=1)
    card = box.objects_of(deposit)[0]
    page = desk.get(address("review", deposit.pk, card.pk)).content.decode()
    assert address("picture", deposit.pk, card.files.get().pk) in page
    assert "Поняли как 1937–1939" in page
    assert desk.get(address("picture", deposit.pk, card.files.get().pk)).status_code == 200


def test_the_loser_of_two_curators_is_told_who_and_when(desk, librarian, curator) -> None:
    deposit = box.sent(librarian)
    winner = box.museum_person()
    reviewing.claim(deposit, by=winner)
    answer = desk.post(address("claim", deposit.pk), follow=True)
    assert winner.get_full_name() in answer.content.decode()
    deposit.refresh_from_db()
    assert deposit.holder == winner


def test_the_same_button_pressed_eight_times_gives_one_act(desk, librarian, curator) -> None:
    deposit = box.taken(librarian, curator, objects=1)
    card = box.objects_of(deposit)[0]
    for _ in range(8):
        desk.post(address("accept", deposit.pk, card.pk))
    assert deposit.rounds.count() == 1
    deposit.refresh_from_db()
    assert deposit.state == DepositState.CLOSED


def test_a_decision_on_a_deposit_nobody_has_taken_is_refused(desk, librarian) -> None:
    deposit = box.sent(librarian)
    answer = desk.post(address("accept", deposit.pk, box.objects_of(deposit)[0].pk))
    assert answer.status_code in (302, 403)
    assert box.objects_of(deposit)[0].state == ObjectState.SENT


@pytest.mark.parametrize("role", [Role.CONTRIBUTOR, Role.COORDINATOR])
def test_libraries_never_see_the_desk(role: Role, client, librarian) -> None:
    deposit = box.sent(librarian)
    client.force_login(box.library_person(box.network(), role))
    for name, keys in [("inbox", []), ("deposit", [deposit.pk])]:
        assert client.get(address(name, *keys)).status_code in (302, 403, 404)


def test_an_exhibition_editor_has_no_business_with_deposits(client, librarian) -> None:
    deposit = box.sent(librarian)
    client.force_login(box.museum_person(Role.EDITOR))
    assert client.get(address("deposit", deposit.pk)).status_code == 404


def test_a_get_changes_nothing(desk, librarian) -> None:
    deposit = box.sent(librarian)
    assert desk.get(address("claim", deposit.pk)).status_code == 405
    deposit.refresh_from_db()
    assert deposit.holder is None


def test_a_letter_that_did_not_leave_is_sent_again_by_its_button(
    desk, librarian, curator, django_capture_on_commit_callbacks
) -> None:
    deposit = box.sent(librarian, objects=1)
    deposit.letters.update(state="failed")
    letter = deposit.letters.get(recipient=librarian)
    deposit.letters.filter(pk=letter.pk).update(state="failed")
    again = address("send_letter", deposit.pk, letter.pk)
    assert again in desk.get(address("deposit", deposit.pk)).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        desk.post(again)
    letter.refresh_from_db()
    assert letter.state == "sent"
    assert again not in desk.get(address("deposit", deposit.pk)).content.decode()
