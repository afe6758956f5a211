"""The curator's moves: taking, returning, declining, accepting, and who may not."""

import pytest

from catalogue.accession.models import Act, ActKind, TemporaryCustodyRegisterEntry
from catalogue.accounts.roles import Role
from catalogue.intake.errors import NotAllowed, NothingToReturn, ReasonRequired
from catalogue.intake.services import accepting, reviewing
from catalogue.intake.states import DepositState, IllegalTransition, ObjectState
from catalogue.models import MuseumSettings
from tests.intake import box

pytestmark = pytest.mark.django_db


@pytest.fixture
def librarian():
    return box.library_person(box.network())


@pytest.fixture
def curator():
    return box.museum_person()


def test_the_second_curator_comes_too_late(librarian, curator) -> None:
    deposit = box.sent(librarian)
    reviewing.claim(deposit, by=curator)
    with pytest.raises(IllegalTransition):
        reviewing.claim(deposit, by=box.museum_person())


def test_only_the_holder_and_the_head_decide(librarian, curator) -> None:
    card = box.objects_of(box.taken(librarian, curator))[0]
    with pytest.raises(NotAllowed):
        reviewing.decline(card, by=box.museum_person(), reason="Не профиль")
    reviewing.decline(card, by=box.museum_person(Role.HEAD_CURATOR), reason="Не профиль")


@pytest.mark.parametrize("role", [Role.REGISTRAR, Role.AUDITOR, Role.EDITOR])
def test_other_roles_decide_nothing(role: Role, librarian, curator) -> None:
    deposit = box.taken(librarian, curator)
    with pytest.raises(NotAllowed):
        accepting.accept(box.objects_of(deposit)[:1], by=box.museum_person(role))


def test_nobody_decides_on_a_deposit_of_their_own(librarian, curator) -> None:
    librarian.is_superuser = True
    librarian.save()
    deposit = box.sent(librarian)
    with pytest.raises(NotAllowed):
        reviewing.claim(deposit, by=librarian)
    museum = MuseumSettings.load()
    museum.four_eyes = False
    museum.save()
    assert reviewing.claim(deposit, by=librarian).holder == librarian


def test_a_return_needs_a_remark_and_a_refusal_a_reason(librarian, curator) -> None:
    card = box.objects_of(box.taken(librarian, curator))[0]
    with pytest.raises(NothingToReturn):
        reviewing.return_object(card, by=curator)
    with pytest.raises(ReasonRequired):
        reviewing.decline(card, by=curator, reason=" ")


def test_accepting_makes_a_draft_page_with_everything_the_library_said(librarian, curator) -> None:
    deposit = box.taken(librarian, curator, objects=1)
    accepting.accept(box.objects_of(deposit), by=curator)
    page = box.objects_of(deposit)[0].page.specific
    assert not page.live
    assert (page.title, page.date_text) == ("Приказ № 1 об открытии библиотеки", "конец 1930-х")
    assert (page.year_from, page.year_to) == (1937, 1939)
    assert page.network == deposit.network
    assert page.item_images.count() == 1


def test_copies_give_no_custody_number_and_originals_do(librarian, curator) -> None:
    stays = box.taken(librarian, curator, objects=1)
    assert accepting.accept(box.objects_of(stays), by=curator).kind == ActKind.DIGITAL_COPIES
    assert not TemporaryCustodyRegisterEntry.objects.exists()
    handed = box.taken(librarian, curator, objects=2, originals="handed_over")
    act = accepting.accept(box.objects_of(handed), by=curator)
    assert act.kind == ActKind.TEMPORARY_CUSTODY
    assert [row.designation for row in TemporaryCustodyRegisterEntry.objects.all()] == ["ВХ-1", "ВХ-2"]


def test_what_is_accepted_later_stands_in_the_next_act(librarian, curator) -> None:
    deposit = box.taken(librarian, curator, objects=3)
    first, second, third = box.objects_of(deposit)
    accepting.accept([first, second], by=curator)
    accepting.accept([third], by=curator)
    assert [act.lines.count() for act in Act.objects.order_by("pk")] == [2, 1]


def test_the_deposit_closes_when_nothing_is_left_to_decide(librarian, curator) -> None:
    deposit = box.taken(librarian, curator)
    first, second = box.objects_of(deposit)
    accepting.accept([first], by=curator)
    reviewing.decline(second, by=curator, reason="Такой приказ уже есть в фонде")
    deposit.refresh_from_db()
    assert deposit.state == DepositState.CLOSED


def test_a_round_that_fails_leaves_nothing_behind(librarian, curator) -> None:
    deposit = box.taken(librarian, curator)
    first, second = box.objects_of(deposit)
    stale = box.objects_of(deposit)
    accepting.accept([second], by=curator)
    acts, state = Act.objects.count(), first.state
    with pytest.raises(IllegalTransition):
        accepting.accept(stale, by=curator)
    first.refresh_from_db()
    assert (Act.objects.count(), first.state, first.page) == (acts, state, None)


def test_the_head_takes_a_refusal_back(librarian, curator) -> None:
    deposit = box.taken(librarian, curator, objects=1)
    card = reviewing.decline(box.objects_of(deposit)[0], by=curator, reason="Не профиль")
    with pytest.raises(NotAllowed):
        reviewing.reopen(card, by=curator, reason="Ошибка")
    reopened = reviewing.reopen(card, by=box.museum_person(Role.HEAD_CURATOR), reason="Нашлась легенда")
    deposit.refresh_from_db()
    assert (reopened.state, deposit.state) == (ObjectState.SENT, DepositState.IN_REVIEW)
