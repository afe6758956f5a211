"""Consent, sending, the receipt, endorsement, withdrawal."""

import pytest
from django.urls import reverse

from catalogue.intake.completeness import current_consent_text
from catalogue.intake.models import ConsentText, EventKind
from catalogue.intake.services import submitting
from catalogue.intake.states import DepositState
from catalogue.text.typography import NBSP
from tests.intake import box
from tests.intake.cards import shown
from tests.waiting_tasks import task


def address(deposit, name):
    return reverse(f"intake:{name}", args=[deposit.pk])


@pytest.fixture
def draft(librarian):
    return box.draft(librarian, objects=1)


@pytest.fixture
def silent_worker(db):
    """A task that could have been begun two minutes ago."""
    task(2)


@pytest.fixture
def endorsing(librarian, coordinator):
    box.network(endorsement_required=True)
    return submitting.submit(box.draft(librarian, objects=1), by=librarian)


def test_the_consent_is_a_page_of_its_own_with_the_whole_text_and_an_unticked_box(cabinet, librarian):
    page = cabinet.get(address(box.draft(librarian, consent=False), "consent"))
    form = page.context["form"]
    assert current_consent_text().body.split("\n")[0].strip()[:40] in shown(page)
    assert "checked" not in str(form["agree"])


def test_what_must_not_break_holds_together_in_the_cabinet(cabinet, librarian):
    page = cabinet.get(address(box.draft(librarian, consent=False), "consent")).content.decode()
    assert "им. В. Д. Фёдорова".replace(" ", NBSP) in page


def test_the_consent_is_written_down_with_its_version_and_day(cabinet, librarian):
    deposit = box.draft(librarian, consent=False)
    cabinet.post(address(deposit, "consent"), {"text": current_consent_text().pk, "agree": "on"})
    consent = deposit.consents.get()
    assert (consent.person, consent.text) == (librarian, current_consent_text())
    assert str(consent.text.version) in shown(cabinet.get(address(deposit, "consent")))


def test_an_unticked_box_is_no_consent(cabinet, librarian):
    deposit = box.draft(librarian, consent=False)
    page = cabinet.post(address(deposit, "consent"), {"text": current_consent_text().pk})
    assert page.context["form"].errors.keys() == {"agree"}
    assert not deposit.consents.exists()


def test_a_consent_to_an_old_wording_asks_to_read_the_new_one(cabinet, librarian):
    deposit = box.draft(librarian, consent=False)
    old = current_consent_text()
    ConsentText.objects.create(
        version=old.version + 1, title="Новый текст", body="Текст", in_force_since="2026-11-22"
    )
    cabinet.post(address(deposit, "consent"), {"text": old.pk, "agree": "on"})
    assert not deposit.consents.exists()


def test_the_consent_can_be_taken_back_while_the_draft_is_open(cabinet, draft):
    cabinet.post(address(draft, "consent"), {"take_back": "1"})
    assert draft.consents.get().withdrawn_at is not None
    assert len(cabinet.get(address(draft, "send")).context["lacking"]) == 1


def test_nobody_agrees_in_another_persons_name(sign_in, coordinator, librarian):
    deposit = box.draft(librarian, consent=False)
    posted = {"text": current_consent_text().pk, "agree": "on"}
    assert sign_in(coordinator).post(address(deposit, "consent"), posted).status_code == 403
    assert not deposit.consents.exists()


def test_everything_missing_is_listed_with_links_to_the_fields(cabinet, librarian):
    deposit = box.draft(librarian, objects=1, originals="", consent=False)
    card = box.objects_of(deposit)[0]
    card.files.all().delete()
    page = cabinet.post(address(deposit, "send"))
    links = [item["url"] for item in page.context["lacking"]]
    assert links == [
        address(deposit, "statement") + "#field-originals",
        reverse("intake:object", args=[deposit.pk, card.pk]) + "#field-files",
        address(deposit, "consent") + "#field-consent",
    ]
    deposit.refresh_from_db()
    assert deposit.state == DepositState.DRAFT


def test_the_second_press_changes_nothing_and_shows_the_same_receipt(cabinet, draft):
    first, second = cabinet.post(address(draft, "send")), cabinet.post(address(draft, "send"))
    draft.refresh_from_db()
    assert first.headers["Location"] == second.headers["Location"] == address(draft, "receipt")
    assert draft.number in shown(cabinet.get(address(draft, "receipt")))
    assert draft.events.filter(kind=EventKind.SENT).count() == 1


def test_a_network_without_a_coordinator_is_not_left_waiting_and_is_told_so(cabinet, draft):
    assert "Координатора" not in shown(cabinet.get(address(draft, "send")))
    box.network(endorsement_required=True)
    assert "Координатора" in shown(cabinet.get(address(draft, "send")))
    cabinet.post(address(draft, "send"))
    draft.refresh_from_db()
    assert draft.state == DepositState.SENT
    assert draft.events.filter(kind=EventKind.NO_COORDINATOR).count() == 1


def test_a_coordinators_own_deposit_is_not_called_without_coordinator(sign_in, coordinator):
    box.network(endorsement_required=True)
    own = box.draft(coordinator, objects=1)
    sign_in(coordinator).post(address(own, "send"))
    assert not own.events.filter(kind=EventKind.NO_COORDINATOR).exists()


@pytest.mark.parametrize(
    ("state", "said"),
    [("queued", "отправим на"), ("sent", "мы отправили на"), ("failed", "пока не ушло")],
)
def test_the_receipt_says_what_became_of_the_letter(cabinet, draft, state, said):
    cabinet.post(address(draft, "send"))
    draft.letters.update(state=state)
    receipt = shown(cabinet.get(address(draft, "receipt")))
    others = {"отправим на", "мы отправили на", "пока не ушло"} - {said}
    assert said in receipt
    assert not any(other in receipt for other in others)


def test_a_silent_worker_is_spoken_of_where_something_is_waited_for(cabinet, draft, silent_worker):
    cabinet.post(address(draft, "send"))
    draft.letters.update(state="queued")
    assert "не отвечает" in shown(cabinet.get(address(draft, "receipt")))
    draft.letters.update(state="sent")
    assert not cabinet.get(address(draft, "receipt")).context["worker_is_late"]


def test_the_coordinator_endorses_and_the_deposit_gets_its_number(sign_in, coordinator, endorsing):
    browser = sign_in(coordinator)
    assert browser.get(endorsing.get_absolute_url()).context["may_endorse"]
    browser.post(address(endorsing, "endorse"))
    endorsing.refresh_from_db()
    assert endorsing.state == DepositState.SENT
    assert endorsing.number


def test_the_coordinator_gives_back_with_a_reason_only(sign_in, coordinator, endorsing):
    browser = sign_in(coordinator)
    page = browser.post(address(endorsing, "refuse"), {"refuse-reason": " "})
    assert page.context["refuse_form"].errors.keys() == {"reason"}
    browser.post(address(endorsing, "refuse"), {"refuse-reason": "Снимите оборот"})
    endorsing.refresh_from_db()
    assert endorsing.state == DepositState.DRAFT


def test_a_librarian_cannot_endorse_for_her_coordinator(cabinet, endorsing):
    assert cabinet.post(address(endorsing, "endorse")).status_code == 403


def test_a_deposit_is_withdrawn_with_a_reason_only(cabinet, librarian):
    deposit = box.sent(librarian, objects=1)
    page = cabinet.post(address(deposit, "withdraw"), {"withdraw-reason": ""})
    assert page.context["withdraw_form"].errors.keys() == {"reason"}
    cabinet.post(address(deposit, "withdraw"), {"withdraw-reason": "Отправили по ошибке"})
    deposit.refresh_from_db()
    assert deposit.state == DepositState.WITHDRAWN


def test_a_draft_is_not_withdrawn_but_stays_as_it_is(cabinet, draft):
    assert cabinet.post(address(draft, "withdraw"), {"withdraw-reason": "Передумали"}).status_code == 403


def test_endorsing_what_has_come_back_to_its_author_says_how_it_stands(sign_in, coordinator, draft):
    assert sign_in(coordinator).post(address(draft, "endorse")).status_code == 403
