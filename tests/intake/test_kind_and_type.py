"""A document is of a kind of documents, an artifact of a kind of artifacts, whatever a forged form says."""

import pytest

from catalogue.authorities.models import Term
from catalogue.intake.completeness import missing_in_object
from catalogue.intake.errors import NotComplete
from catalogue.intake.models import DepositObject
from catalogue.intake.services import drafting, reviewing, submitting
from tests.intake import box
from tests.intake.cards import address, filled, shown

pytestmark = pytest.mark.django_db


@pytest.fixture
def banner() -> Term:
    """A kind of artifacts only."""
    kind = box.kind("знамя")
    Term.objects.filter(pk=kind.pk).update(applies_to="artifact")
    return kind


@pytest.fixture
def card(librarian) -> DepositObject:
    return box.objects_of(box.draft(librarian, objects=1))[0]


def test_a_forged_kind_is_refused_at_the_field(cabinet, card, banner) -> None:
    page = cabinet.post(address(card), filled(cabinet, card, kind=banner.pk))
    assert "Этот вид сюда не подходит" in shown(page)
    card.refresh_from_db()
    assert card.kind != banner


def test_a_card_of_another_type_is_not_sent_with_its_former_kind(librarian, card, banner) -> None:
    drafting.save_object(card, by=librarian, expected_revision=card.revision, kind=banner)
    card.refresh_from_db()
    (missing,) = missing_in_object(card)
    assert (missing.field, "«знамя» — не вид документов" in missing.sentence) == ("kind", True)
    with pytest.raises(NotComplete):
        submitting.submit(card.deposit, by=librarian)
    drafting.save_object(card, by=librarian, expected_revision=card.revision, item_type="artifact")
    assert submitting.submit(card.deposit, by=librarian).number


def test_an_answer_about_the_type_may_change_the_kind_and_must_not_take_it_away(
    librarian, curator, cabinet, banner
) -> None:
    card = box.objects_of(box.taken(librarian, curator, objects=1))[0]
    reviewing.add_remark(card, by=curator, field="item_type", text="Это предмет?")
    reviewing.return_object(card, by=curator)
    remark = card.remarks.get()
    posted = filled(cabinet, card, item_type="artifact", next="send_again") | {f"answer-{remark.pk}": "Да"}
    page = cabinet.post(address(card), {**posted, "kind": ""})
    assert "Выберите вид" in shown(page)
    card.refresh_from_db()
    assert card.state == "returned"
    posted = filled(cabinet, card, next="send_again") | {f"answer-{remark.pk}": "Да", "kind": banner.pk}
    cabinet.post(address(card), posted)
    card.refresh_from_db()
    assert (card.state, card.item_type, card.kind) == ("sent", "artifact", banner)
