"""Acts are numbered without gaps, keep what they said, and put things where they say."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.db import transaction

from catalogue.accession.errors import (
    ActIsVoid,
    IllegalCustodyStep,
    NoRows,
    ProtocolIsNotConfirmed,
    SameItemTwice,
)
from catalogue.accession.models import (
    Act,
    ActKind,
    Custody,
    CustodyStep,
    TemporaryCustodyRegisterEntry,
)
from catalogue.accession.services.acts import reissue
from catalogue.accession.services.custody import custody_of
from catalogue.models import MuseumSettings

pytestmark = pytest.mark.django_db


def test_numbers_run_without_gaps_within_a_kind_and_a_year(make_act, make_item):
    numbers = [
        make_act(ActKind.TEMPORARY_CUSTODY, make_item()).number,
        make_act(ActKind.TEMPORARY_CUSTODY, make_item()).number,
        make_act(ActKind.DIGITAL_COPIES, make_item()).number,
        make_act(ActKind.TEMPORARY_CUSTODY, make_item(), issued_on=date(2027, 1, 11)).number,
    ]
    assert numbers == ["АВ-2026-0001", "АВ-2026-0002", "АЦ-2026-0001", "АВ-2027-0001"]


def test_a_number_of_a_rolled_back_act_is_given_to_the_next_one(make_act, make_item):
    item, copied = make_item(), make_item()
    make_act(ActKind.DIGITAL_COPIES, copied)
    with pytest.raises(IllegalCustodyStep), transaction.atomic():
        make_act(ActKind.TEMPORARY_CUSTODY, make_item(), copied)
    act = make_act(ActKind.TEMPORARY_CUSTODY, item)
    assert (act.number, act.lines.get().designation) == ("АВ-2026-0001", "ВХ-1")


def test_one_call_issues_one_act_with_all_its_rows_in_order(make_act, make_item):
    items = [make_item(title) for title in ("Ящик каталожный", "Печать библиотечная", "Лампа керосиновая")]
    act = make_act(ActKind.DIGITAL_COPIES, *items)
    assert Act.objects.count() == 1
    assert [(line.position, line.name) for line in act.lines.all()] == [
        (1, "Ящик каталожный"),
        (2, "Печать библиотечная"),
        (3, "Лампа керосиновая"),
    ]


def test_temporary_custody_gives_every_object_a_number_and_a_row_of_the_register(make_act, make_item):
    first, second = make_item(), make_item()
    act = make_act(ActKind.TEMPORARY_CUSTODY, first, second, custody_until=date(2027, 5, 17))
    rows = TemporaryCustodyRegisterEntry.objects.all()
    assert [(row.designation, row.item_id, row.act, row.until) for row in rows] == [
        ("ВХ-1", first.pk, act, date(2027, 5, 17)),
        ("ВХ-2", second.pk, act, date(2027, 5, 17)),
    ]
    assert custody_of(first) == Custody.TEMPORARY


def test_the_usual_term_of_custody_is_the_museums(make_act, make_item):
    MuseumSettings.objects.update_or_create(defaults={"custody_days": 30})
    act = make_act(ActKind.TEMPORARY_CUSTODY, make_item())
    assert act.custody_until == act.issued_on + timedelta(days=30)
    assert make_act(ActKind.DIGITAL_COPIES, make_item()).custody_until is None
    MuseumSettings.objects.update(custody_days=0)
    assert make_act(ActKind.TEMPORARY_CUSTODY, make_item()).custody_until is None


def test_digital_copies_get_no_custody_number(make_act, make_item):
    item = make_item()
    act = make_act(ActKind.DIGITAL_COPIES, item)
    assert act.lines.get().designation == ""
    assert not TemporaryCustodyRegisterEntry.objects.exists()
    assert custody_of(item) == Custody.COPY


def test_custody_numbers_are_not_used_again_after_a_return(make_act, make_item):
    item = make_item()
    make_act(ActKind.TEMPORARY_CUSTODY, item)
    make_act(ActKind.RETURN, item)
    later = make_act(ActKind.TEMPORARY_CUSTODY, make_item())
    assert later.lines.get().designation == "ВХ-2"
    assert custody_of(item) == Custody.GIVEN_BACK


def test_in_an_act_of_return_the_museum_hands_over(make_act, make_item):
    item = make_item()
    make_act(ActKind.TEMPORARY_CUSTODY, item)
    act = make_act(ActKind.RETURN, item)
    assert (act.handed_by_name, act.received_by_name) == ("Орлова Нина", "Ковалёва Мария Петровна")


def test_an_act_is_signed_by_the_person_named_in_the_settings(make_act, make_item):
    museum = MuseumSettings.load()
    museum.representative_post, museum.representative_name = "главный хранитель", "Иванова Е. С."
    museum.save()
    act = make_act(ActKind.DIGITAL_COPIES, make_item())
    assert (act.received_by_post, act.received_by_name) == ("главный хранитель", "Иванова Е. С.")


def test_a_later_change_of_the_settings_does_not_change_an_act(make_act, make_item):
    act = make_act(ActKind.DIGITAL_COPIES, make_item())
    said = act.museum_name
    museum = MuseumSettings.load()
    museum.name = "Музей под другим именем"
    museum.save()
    act.refresh_from_db()
    assert act.museum_name == said


def test_an_act_without_rows_and_one_that_names_an_object_twice_are_refused(make_act, make_item):
    item = make_item()
    with pytest.raises(NoRows):
        make_act(ActKind.DIGITAL_COPIES)
    with pytest.raises(SameItemTwice):
        make_act(ActKind.DIGITAL_COPIES, item, item)
    assert not Act.objects.exists()


def test_a_librarian_does_not_issue_acts(make_act, make_item, librarian):
    with pytest.raises(PermissionDenied):
        make_act(ActKind.DIGITAL_COPIES, make_item(), issued_by=librarian)
    assert not Act.objects.exists()


def test_permanent_custody_needs_a_confirmed_protocol(make_act, make_item, make_protocol):
    item = make_item()
    make_act(ActKind.TEMPORARY_CUSTODY, item)
    with pytest.raises(ProtocolIsNotConfirmed):
        make_act(ActKind.PERMANENT_CUSTODY, item, protocol=make_protocol(item, confirmed=False))
    act = make_act(ActKind.PERMANENT_CUSTODY, item, protocol=make_protocol(item))
    assert act.number == "АП-2026-0001"
    assert custody_of(item) == Custody.FUND


def test_a_new_version_keeps_the_number_and_voids_the_former(make_act, make_item, curator):
    act = make_act(ActKind.TEMPORARY_CUSTODY, make_item("Ящик каталожнй"))
    new = reissue(
        act, curator, changes={"handed_by_post": "директор"}, row_changes={1: {"name": "Ящик каталожный"}}
    )
    assert (new.number, new.version) == (act.number, 2)
    assert new.handed_by_post == "директор"
    assert (new.lines.get().designation, new.lines.get().name) == ("ВХ-1", "Ящик каталожный")
    assert act.lines.get().name == "Ящик каталожнй"
    standing = Act.objects.with_standing().order_by("version").values_list("version", "is_void", "row_count")
    assert list(standing) == [(1, True, 1), (2, False, 1)]


def test_only_the_last_version_is_issued_anew_and_things_stay_where_they_are(make_act, make_item, curator):
    act = make_act(ActKind.TEMPORARY_CUSTODY, make_item())
    reissue(act, curator)
    with pytest.raises(ActIsVoid):
        reissue(act, curator)
    assert CustodyStep.objects.count() == TemporaryCustodyRegisterEntry.objects.count() == 1


def test_a_new_version_does_not_change_the_number_or_the_kind(make_act, make_item, curator):
    act = make_act(ActKind.DIGITAL_COPIES, make_item())
    with pytest.raises(ValueError, match="number"):
        reissue(act, curator, changes={"number": "АЦ-2026-0777"})
