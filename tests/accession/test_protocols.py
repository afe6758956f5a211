"""A protocol is prepared by one person and confirmed once, by another."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied

from catalogue.accession.errors import FourEyes, NoRows, ProtocolIsClosed, SameItemTwice
from catalogue.accession.models import ActKind, CommissionProtocol, Custody, Decided
from catalogue.accession.services.custody import custody_of
from catalogue.accession.services.protocols import DecisionDraft, confirm_protocol, prepare_protocol
from catalogue.accounts.models import User

pytestmark = pytest.mark.django_db


def test_protocols_are_numbered_without_gaps(make_item, make_protocol):
    numbers = [make_protocol(make_item(), confirmed=False).number for _ in range(2)]
    assert numbers == ["ПР-2026-0001", "ПР-2026-0002"]


def test_nothing_follows_from_a_protocol_until_it_is_confirmed(
    make_act, make_item, make_protocol, head_curator
):
    handed_over, copied = make_item(), make_item()
    make_act(ActKind.TEMPORARY_CUSTODY, handed_over)
    make_act(ActKind.DIGITAL_COPIES, copied)
    protocol = make_protocol(handed_over, copied, confirmed=False)
    assert custody_of(handed_over) == Custody.TEMPORARY
    protocol = confirm_protocol(protocol, by=head_curator)
    assert protocol.confirmed_by == head_curator
    assert [custody_of(handed_over), custody_of(copied)] == [Custody.COMMISSION, Custody.COPY]


def test_of_two_who_confirm_one_succeeds(make_item, make_protocol, head_curator):
    protocol = make_protocol(make_item(), confirmed=False)
    stale = CommissionProtocol.objects.get(pk=protocol.pk)
    confirm_protocol(protocol, by=head_curator)
    with pytest.raises(ProtocolIsClosed):
        confirm_protocol(stale, by=head_curator)


def test_the_one_who_prepared_a_protocol_does_not_confirm_it(make_item):
    superuser = User.objects.create_superuser("admin@test.example", "пароль для проверки")
    protocol = prepare_protocol(
        held_on=date(2026, 11, 20),
        present="",
        by=superuser,
        decisions=[DecisionDraft(item=make_item(), decided=Decided.CORE)],
    )
    with pytest.raises(FourEyes):
        confirm_protocol(protocol, by=superuser)


def test_a_registrar_prepares_and_does_not_confirm(make_item, make_protocol, registrar):
    with pytest.raises(PermissionDenied):
        confirm_protocol(make_protocol(make_item(), confirmed=False), by=registrar)


def test_an_auditor_does_not_prepare(make_item, auditor):
    with pytest.raises(PermissionDenied):
        prepare_protocol(
            held_on=date(2026, 11, 20),
            present="",
            by=auditor,
            decisions=[DecisionDraft(item=make_item(), decided=Decided.CORE)],
        )


def test_an_empty_protocol_and_one_that_decides_twice_are_refused(make_item, make_protocol):
    item = make_item()
    with pytest.raises(NoRows):
        make_protocol()
    with pytest.raises(SameItemTwice):
        make_protocol(item, item)
    assert not CommissionProtocol.objects.exists()
