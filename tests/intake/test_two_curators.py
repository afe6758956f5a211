"""Two curators press at the same moment, in real transactions: one wins, with one effect."""

import random
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connections

from catalogue.accession.models import Act
from catalogue.accounts.roles import Role
from catalogue.intake.errors import NotAllowed
from catalogue.intake.models import DepositEvent, EventKind
from catalogue.intake.services import accepting, reviewing, submitting
from catalogue.intake.states import IllegalTransition, ObjectState
from catalogue.models import CatalogueItemPage
from tests.intake import box

CLICKS_EACH = 8


@pytest.fixture
def at_once(own_database):
    """Run calls in threads of their own, each with its own connection; gives what each returned or raised."""

    def one(call):
        connections["default"] = own_database()
        try:
            return call()
        except (IllegalTransition, NotAllowed) as refusal:
            return refusal
        finally:
            connections["default"].close()

    def run(calls):
        random.shuffle(calls)
        with ThreadPoolExecutor(len(calls)) as threads:
            return list(threads.map(one, calls))

    return run


def test_sixteen_clicks_to_take_a_deposit_give_it_to_one(own_database, at_once) -> None:
    deposit = box.sent(box.library_person(box.network()), objects=1)
    curators = [box.museum_person(), box.museum_person()]
    at_once(
        [lambda who=who: reviewing.claim(deposit, by=who) for who in curators for _ in range(CLICKS_EACH)]
    )
    assert DepositEvent.objects.filter(kind=EventKind.CLAIMED).count() == 1


def test_sixteen_clicks_to_accept_make_one_page_one_act_one_letter(own_database, at_once) -> None:
    librarian, curator = box.library_person(box.network()), box.museum_person()
    head = box.museum_person(Role.HEAD_CURATOR)
    deposit = box.taken(librarian, curator, objects=1)

    def accept(who):
        return accepting.accept(box.objects_of(deposit), by=who)

    answers = at_once([lambda who=who: accept(who) for who in (curator, head) for _ in range(CLICKS_EACH)])
    assert sum(isinstance(answer, Act) for answer in answers) == 1
    assert Act.objects.count() == CatalogueItemPage.objects.count() == 1
    assert deposit.letters.filter(event__kind=EventKind.ACT_ISSUED).count() == 1
    assert box.objects_of(deposit)[0].state == ObjectState.ACCEPTED


def test_eight_deposits_sent_at_once_get_numbers_without_a_gap(own_database, at_once) -> None:
    librarian = box.library_person(box.network())
    drafts = [box.draft(librarian, objects=1) for _ in range(8)]
    sent = at_once([lambda one=one: submitting.submit(one, by=librarian) for one in drafts])
    counters = sorted(int(deposit.number.rpartition("-")[2]) for deposit in sent)
    assert counters == list(range(1, 9))
