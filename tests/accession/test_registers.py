"""A КП number follows a confirmed protocol, is given once, and a mistake is a later row."""

import pytest
from django.core.exceptions import PermissionDenied

from catalogue.accession.errors import (
    IllegalCustodyStep,
    NotDecidedForCoreFund,
    NumberTaken,
    ProtocolIsNotConfirmed,
    RowIsCorrected,
)
from catalogue.accession.models import AccessionRegisterEntry, ActKind, Custody, Decided
from catalogue.accession.services.custody import custody_of
from catalogue.accession.services.registers import correct_row, enter_in_accession_register
from catalogue.models import CatalogueItemPage
from catalogue.services.items import publish

pytestmark = pytest.mark.django_db


@pytest.fixture
def make_entry(make_act, make_item, make_protocol, registrar):
    """Rows of the accession register, by the whole way of papers."""

    def make(item=None, **options):
        item = item or make_item()
        make_act(ActKind.TEMPORARY_CUSTODY, item)
        return enter_in_accession_register(make_protocol(item), item, by=registrar, **options)

    return make


def test_an_object_gets_its_number_after_the_protocol(make_entry, make_item):
    item = make_item()
    entry = make_entry(item)
    assert entry.designation == "МБК КП-1/1"
    assert custody_of(item) == Custody.FUND
    assert CatalogueItemPage.objects.get(pk=item.pk).accession_number == "МБК КП-1/1"


def test_the_row_says_where_the_object_came_from(make_entry):
    entry = make_entry()
    assert entry.source == (
        "17 ноября 2026 г., МБУК «Централизованная библиотечная система г. Юрги»; "
        "акт приёма на временное хранение № АВ-2026-0001; заявка № З-2026-0012"
    )


def test_objects_of_one_accession_share_its_number(make_entry):
    first = make_entry()
    second = make_entry(accession=first.number)
    assert [second.designation, make_entry().designation] == ["МБК КП-1/2", "МБК КП-2/1"]


def test_an_accession_that_is_not_there_gets_no_object(make_entry):
    with pytest.raises(ValueError, match="77"):
        make_entry(accession=77)


def test_a_protocol_in_preparation_gives_no_number(make_act, make_item, make_protocol, registrar):
    item = make_item()
    make_act(ActKind.TEMPORARY_CUSTODY, item)
    with pytest.raises(ProtocolIsNotConfirmed):
        enter_in_accession_register(make_protocol(item, confirmed=False), item, by=registrar)
    assert not AccessionRegisterEntry.objects.exists()


@pytest.mark.parametrize("decided", [Decided.AUXILIARY, Decided.DECLINED, Decided.GIVE_BACK])
def test_only_the_core_fund_is_entered(decided, make_act, make_item, make_protocol, registrar):
    item = make_item()
    make_act(ActKind.TEMPORARY_CUSTODY, item)
    with pytest.raises(NotDecidedForCoreFund):
        enter_in_accession_register(make_protocol(item, decided=decided), item, by=registrar)


def test_an_object_of_another_protocol_is_not_entered(make_act, make_item, make_protocol, registrar):
    item, other = make_item(), make_item()
    make_act(ActKind.TEMPORARY_CUSTODY, item, other)
    with pytest.raises(NotDecidedForCoreFund):
        enter_in_accession_register(make_protocol(other), item, by=registrar)


def test_a_digital_copy_is_not_entered(make_act, make_item, make_protocol, registrar):
    item = make_item()
    make_act(ActKind.DIGITAL_COPIES, item)
    with pytest.raises(IllegalCustodyStep):
        enter_in_accession_register(make_protocol(item), item, by=registrar)


def test_an_object_already_in_the_fund_by_act_is_entered(make_act, make_item, make_protocol, registrar):
    item = make_item()
    make_act(ActKind.TEMPORARY_CUSTODY, item)
    protocol = make_protocol(item)
    make_act(ActKind.PERMANENT_CUSTODY, item, protocol=protocol)
    entry = enter_in_accession_register(protocol, item, by=registrar)
    assert "акт приёма на постоянное хранение № АП-2026-0001" in entry.source


def test_an_object_is_entered_once_and_no_number_is_lost(make_entry, make_item, registrar):
    item = make_item()
    entry = make_entry(item)
    with pytest.raises(NumberTaken):
        enter_in_accession_register(entry.protocol, item, by=registrar)
    assert make_entry().designation == "МБК КП-2/1"


def test_a_number_written_on_another_page_is_not_given_again(make_entry, make_item):
    make_item("Старая запись", accession_number="МБК КП-1/1")
    with pytest.raises(NumberTaken):
        make_entry()


def test_a_curator_does_not_enter_registers(make_act, make_item, make_protocol, curator):
    item = make_item()
    make_act(ActKind.TEMPORARY_CUSTODY, item)
    with pytest.raises(PermissionDenied):
        enter_in_accession_register(make_protocol(item), item, by=curator)


def test_a_correction_is_a_new_row_with_its_reason(make_entry, registrar):
    entry = make_entry()
    corrected = correct_row(entry, by=registrar, reason="описка", dimensions="38,0 × 14,0 см")
    assert (corrected.corrects, corrected.reason, corrected.designation) == (
        entry,
        "описка",
        entry.designation,
    )
    entry.refresh_from_db()
    assert (entry.dimensions, corrected.dimensions) == ("", "38,0 × 14,0 см")


def test_a_correction_is_corrected_not_the_row_before_it(make_entry, registrar):
    entry = make_entry()
    first = correct_row(entry, by=registrar, reason="описка", quantity=2)
    with pytest.raises(RowIsCorrected):
        correct_row(entry, by=registrar, reason="описка", quantity=3)
    assert correct_row(first, by=registrar, reason="пересчёт", quantity=3).quantity == 3


@pytest.mark.parametrize(
    ("reason", "changes"), [("  ", {"note": "шкаф 2"}), ("описка", {"designation": "КП-9/9"})]
)
def test_a_correction_needs_a_reason_and_leaves_the_number(reason, changes, make_entry, registrar):
    with pytest.raises(ValueError, match=r"reason|designation"):
        correct_row(make_entry(), by=registrar, reason=reason, **changes)


def test_the_number_reaches_the_draft_and_makes_no_unpublished_change(make_entry, make_item, head_curator):
    item = make_item()
    publish(item, by=head_curator)
    make_entry(item)
    page = CatalogueItemPage.objects.get(pk=item.pk).specific
    assert page.get_latest_revision_as_object().accession_number == "МБК КП-1/1"
    assert page.live
    assert not page.has_unpublished_changes


def test_an_edited_draft_keeps_its_changes_and_gets_the_number(make_entry, make_item, head_curator):
    item = make_item("Лампа")
    publish(item, by=head_curator)
    item.title = "Лампа керосиновая"
    item.save_revision(user=head_curator)
    make_entry(item)
    page = CatalogueItemPage.objects.get(pk=item.pk).specific
    draft = page.get_latest_revision_as_object()
    assert (page.title, draft.title) == ("Лампа", "Лампа керосиновая")
    assert (page.accession_number, draft.accession_number) == ("МБК КП-1/1", "МБК КП-1/1")
    assert page.has_unpublished_changes
