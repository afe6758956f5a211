"""The first step: a new deposit, from whom and how."""

import uuid

import pytest
from django.urls import reverse

from catalogue.authorities.models import Term, Vocabulary
from catalogue.intake.models import Deposit
from catalogue.intake.models.deposits import Originals
from catalogue.intake.services import drafting, submitting
from tests.intake import box

NEW = "/cabinet/deposits/new/"
AS_SCRIPT = {"Accept": "application/json"}


@pytest.fixture
def deposit(librarian):
    return box.draft(librarian, objects=1)


def address(deposit):
    return reverse("intake:statement", args=[deposit.pk])


def filled(client, deposit, **typed):
    context = client.get(address(deposit)).context
    shown = {
        name: context["form"][name].value() for name in ("originals", "came_to_library", "owner", "wishes")
    }
    return {**shown, "seen": context["seen"], **typed}


def test_a_look_at_the_first_page_begins_nothing(cabinet):
    assert cabinet.get(NEW).status_code == 200
    assert not Deposit.objects.exists()


def test_a_deposit_is_begun_once_however_often_the_button_is_pressed(cabinet):
    token = cabinet.get(NEW).context["form"]["token"].value()
    first, second = cabinet.post(NEW, {"token": token}), cabinet.post(NEW, {"token": token})
    assert first.headers["Location"] == second.headers["Location"]
    assert Deposit.objects.count() == 1


def test_a_button_of_an_old_page_asks_to_be_pressed_again(cabinet):
    assert cabinet.post(NEW, {"token": "старое"}).status_code == 200
    assert not Deposit.objects.exists()


def test_what_the_museum_looks_for_is_a_card_of_that_kind_at_once(cabinet):
    kind = Term.objects.create(
        vocabulary=Vocabulary.KIND, name="Формуляр", slug="formulyar", applies_to="document"
    )
    page = cabinet.get(NEW, {"kind": "formulyar"})
    assert page.context["kind"] == kind
    cabinet.post(NEW, {"token": str(uuid.uuid4()), "kind": "formulyar"})
    card = Deposit.objects.get().objects_in_box.get()
    assert (card.kind, card.item_type) == (kind, "document")


def test_an_unknown_kind_in_the_address_is_ignored(cabinet):
    assert cabinet.get(NEW, {"kind": "нет-такого"}).context["kind"] is None


def test_the_statement_is_kept_with_all_its_words(cabinet, deposit):
    cabinet.post(address(deposit), filled(cabinet, deposit, originals="handed_over", owner="семья Волковых"))
    deposit.refresh_from_db()
    assert (deposit.originals, deposit.owner) == (Originals.HANDED_OVER, "семья Волковых")
    assert deposit.came_to_library == "Хранилось в филиале № 3"


def test_nothing_chosen_is_not_called_written_down(cabinet, librarian):
    untouched = drafting.open_deposit(by=librarian, token=uuid.uuid4())
    page = cabinet.post(address(untouched), {**filled(cabinet, untouched), "originals": ""}, follow=True)
    assert [message.level_tag for message in page.context["messages"]] == ["warning"]


def test_the_script_is_told_that_the_statement_is_kept(cabinet, deposit):
    answer = cabinet.post(address(deposit), filled(cabinet, deposit, owner="клуб"), headers=AS_SCRIPT)
    assert answer.json()["saved"] is True
    again = filled(cabinet, deposit, owner="клуб угольщиков", seen=answer.json()["seen"])
    assert cabinet.post(address(deposit), again, headers=AS_SCRIPT).json()["saved"] is True


def test_what_a_colleague_wrote_meanwhile_is_not_overwritten_silently(cabinet, deposit, coordinator):
    posted = filled(cabinet, deposit, owner="семья Волковых")
    drafting.save_statement(deposit, by=coordinator, owner="колхоз «Заря»")
    page = cabinet.post(address(deposit), posted)
    shown = page.content.decode()
    deposit.refresh_from_db()
    assert (page.status_code, deposit.owner) == (409, "колхоз «Заря»")
    assert "колхоз «Заря»" in shown
    assert "семья Волковых" in shown
    cabinet.post(address(deposit), {**posted, "seen": page.context["seen"]})
    deposit.refresh_from_db()
    assert deposit.owner == "семья Волковых"


def test_a_statement_of_a_sent_deposit_is_shown_back(cabinet, deposit, librarian):
    posted = filled(cabinet, deposit, wishes="Звоните после обеда")
    submitting.submit(deposit, by=librarian)
    page = cabinet.post(address(deposit), posted)
    assert page.status_code == 409
    assert "Звоните после обеда" in page.content.decode()


def test_the_number_on_a_paper_leads_to_the_deposit(cabinet, librarian):
    sent = box.sent(librarian, objects=1)
    answer = cabinet.get(f"/cabinet/deposits/{sent.number.lower().replace('з', 'z')}/")
    assert answer.headers["Location"] == f"/cabinet/deposits/{sent.pk}/"
