"""Every address of the cabinet × every role × every method: a stranger never gets in, a look never changes.

The addresses are read from ``catalogue.intake.urls``: a new one is in the matrix by being there.
"""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import URLPattern, reverse

from catalogue.accounts.models import User
from catalogue.accounts.roles import MUSEUM_ROLES, Role
from catalogue.intake import urls
from catalogue.intake.models import Deposit
from catalogue.intake.services import accepting, reviewing, signed_acts, submitting
from tests.intake import box

PATTERNS: list[URLPattern] = list(urls.urlpatterns)
# Addresses that name no deposit: what they show is made for whoever asks
WITHOUT_DEPOSIT = {"cabinet", "dating", "resume", "new"}
OF_A_DEPOSIT = [pattern.name for pattern in PATTERNS if pattern.name not in WITHOUT_DEPOSIT]
POST_ONLY = {
    "hand-in-act", "remove-object", "similar-object", "place-object", "move-object", "upload", "endorse",
    "refuse", "send-again", "withdraw",
}  # fmt: skip
# Addresses that show a form by GET and take it by POST
FORMS = {"statement", "new-object", "object", "consent", "send"}
FILES = {"file", "thumbnail", "act", "signed-act"}
METHODS = ("get", "head", "post", "put", "patch", "delete", "options")


@dataclass(frozen=True)
class World:
    """A deposit with everything an address may name, and a draft."""

    deposit: Deposit
    draft: Deposit

    def address(self, name: str, deposit: Deposit | None = None) -> str:
        chosen = deposit or self.deposit
        card = box.objects_of(chosen)[0]
        round_ = self.deposit.rounds.first()
        known = {
            "key": chosen.pk,
            "object_key": card.pk,
            "file_key": card.files.first().pk,
            "act_key": round_.act_id if round_ else 0,
            "number": (self.deposit.number or "").lower().replace("з", "z"),
        }
        pattern = next(pattern for pattern in PATTERNS if pattern.name == name)
        wanted = pattern.pattern.converters or pattern.pattern.regex.groupindex
        return reverse(f"intake:{name}", kwargs={key: known[key] for key in wanted})


@pytest.fixture
def world(librarian: User, curator: User) -> World:
    """A deposit with one accepted object (so there is an act, signed) and one under review, and a draft."""
    deposit = box.taken(librarian, curator, objects=2)
    accepting.accept([box.objects_of(deposit)[0]], by=curator)
    scan = SimpleUploadedFile("акт.jpg", box.photograph().read())
    signed_acts.hand_in(deposit, deposit.rounds.get().act, scan, by=librarian)
    return World(Deposit.objects.get(pk=deposit.pk), box.draft(librarian, objects=1))


def state_of_everything() -> dict[str, list[dict[str, object]]]:
    """All rows of the intake, to see that a look has changed nothing."""
    return {
        model._meta.label: list(model.objects.order_by("pk").values())
        for model in apps.get_app_config("intake").get_models()
    }


def test_no_address_of_the_cabinet_holds_a_digit_but_those_of_a_deposit(world: World):
    for name in WITHOUT_DEPOSIT:
        assert not any(char.isdigit() for char in reverse(f"intake:{name}"))
    for name in set(OF_A_DEPOSIT) - {"by-number"}:
        assert world.address(name).startswith(f"/cabinet/deposits/{world.deposit.pk}/")


def offences(
    world: World, browser: Client, *, methods: tuple[str, ...], allowed: Callable[[str, str], set[int]]
) -> list:
    """Every (address, method, status) that is not allowed, of the sent deposit and of the draft."""
    found = []
    for name in OF_A_DEPOSIT:
        for deposit in (world.deposit, world.draft):
            for method in methods:
                status = getattr(browser, method)(world.address(name, deposit)).status_code
                if status not in allowed(name, method):
                    found.append((name, deposit.state, method, status))
    return found


def closed(name: str, method: str) -> set[int]:
    """What a stranger may get: nothing is there, or nothing is done by this method."""
    answered = method in ("get", "head") or (method == "post" and name in POST_ONLY | FORMS)
    return {404} if answered else {405}


def anything_but_a_crash(name: str, method: str) -> set[int]:
    """What a reader may get; an act that the worker has not printed yet is 503."""
    return {200, 302, 400, 403, 404, 405, 409} | ({503} if name == "act" else set())


@pytest.mark.parametrize("role", [Role.CONTRIBUTOR, Role.COORDINATOR])
def test_people_of_another_network_get_404_at_every_address(role, world, sign_in):
    before = state_of_everything()
    browser = sign_in(box.library_person(box.network("belovo"), role))
    assert offences(world, browser, methods=METHODS, allowed=closed) == []
    assert state_of_everything() == before


def test_a_colleague_sees_nothing_unless_the_network_wants_it(world, network, sign_in):
    before = state_of_everything()
    assert offences(world, sign_in(box.library_person(network)), methods=METHODS, allowed=closed) == []
    assert state_of_everything() == before


def test_a_colleague_who_may_read_changes_nothing_and_gets_no_papers(world, sign_in):
    browser = sign_in(box.library_person(box.network(colleagues_see_deposits=True)))
    before = state_of_everything()
    assert offences(world, browser, methods=METHODS, allowed=anything_but_a_crash) == []
    assert browser.get(world.address("deposit")).status_code == 200
    assert browser.get(world.address("act")).status_code == 403
    assert state_of_everything() == before


def test_an_anonymous_visitor_is_asked_to_sign_in_and_gets_no_file(world, client):
    before = state_of_everything()

    def outside(name: str, method: str) -> set[int]:
        if method == "post":
            return {403} if name in POST_ONLY | FORMS else {405}
        if method not in ("get", "head"):
            return {302} if name in POST_ONLY else {405}
        return {404} if name in FILES else {302}

    assert offences(world, client, methods=METHODS, allowed=outside) == []
    page = world.address("deposit")
    assert client.get(page).headers["Location"] == f"/login/?next={page}"
    assert state_of_everything() == before


@pytest.mark.parametrize("role", [*MUSEUM_ROLES, Role.SUPERUSER])
def test_the_museum_never_works_in_a_librarys_cabinet_and_sees_no_draft(role, world, sign_in):
    browser = sign_in(box.museum_person(role))
    before = state_of_everything()
    assert offences(world, browser, methods=METHODS, allowed=anything_but_a_crash) == []
    assert offences(world, browser, methods=("post",), allowed=closed) == []
    for name in set(OF_A_DEPOSIT) - {"by-number", "act"} - POST_ONLY:
        assert browser.get(world.address(name, world.draft)).status_code == 404, name
    assert state_of_everything() == before


def test_a_look_by_its_own_people_changes_nothing(world, librarian, sign_in):
    before = state_of_everything()
    looks = ("get", "head", "options")
    assert offences(world, sign_in(librarian), methods=looks, allowed=anything_but_a_crash) == []
    assert state_of_everything() == before


def test_every_post_needs_its_token(world, librarian):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(librarian)
    before = state_of_everything()
    for pattern in PATTERNS:
        name = pattern.name
        address = reverse(f"intake:{name}") if name in WITHOUT_DEPOSIT else world.address(name, world.draft)
        for headers in ({}, {"Origin": "https://evil.example"}, {"Origin": "http://testserver"}):
            assert browser.post(address, {"title": "Чужое"}, headers=headers).status_code in (403, 405), name
    assert state_of_everything() == before


def test_a_librarian_moved_to_another_network_loses_her_old_deposits(world, librarian, sign_in):
    librarian.memberships.update(network=box.network("belovo"))
    assert sign_in(librarian).get(world.address("deposit")).status_code == 404


def test_an_account_switched_off_is_outside_at_once(world, librarian, sign_in):
    browser = sign_in(librarian)
    librarian.is_active = False
    librarian.save()
    assert browser.get(world.address("deposit")).status_code == 302


def test_the_returned_card_of_another_network_stays_closed(world, curator, stranger, sign_in):
    card = box.objects_of(world.deposit)[1]
    reviewing.add_remark(card, by=curator, field="title", text="Уточните")
    reviewing.return_object(card, by=curator)
    address = reverse("intake:object", args=[world.deposit.pk, card.pk])
    assert sign_in(stranger).post(address, {"title": "Чужое", "revision": "1"}).status_code == 404


def test_a_card_is_not_found_under_another_deposit_of_the_same_person(world, librarian, sign_in):
    card = box.objects_of(world.deposit)[0]
    for name in ("object", "remove-object", "upload"):
        address = reverse(f"intake:{name}", args=[world.draft.pk, card.pk])
        assert sign_in(librarian).post(address).status_code == 404


def test_an_act_is_not_found_under_another_deposit(world, librarian, sign_in):
    other = submitting.submit(world.draft, by=librarian)
    act = world.deposit.rounds.get().act_id
    assert sign_in(librarian).get(reverse("intake:act", args=[other.pk, act])).status_code == 404
