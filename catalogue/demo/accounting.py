"""The papers of the records: acts of temporary custody, one protocol, the accession register."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby

from django.utils import timezone

from catalogue.accession.models import ActKind, CommissionProtocol, Decided
from catalogue.accession.services.acts import ActLineDraft, issue_act
from catalogue.accession.services.parties import Party
from catalogue.accession.services.protocols import DecisionDraft, confirm_protocol, prepare_protocol
from catalogue.accession.services.registers import enter_in_accession_register
from catalogue.accounts.models import LibraryNetwork
from catalogue.digital.models import Master
from catalogue.models import CatalogueItemPage, ItemImage

from .ledger import Step
from .people import head_curator, registrar
from .record_items import item_of
from .records import DemoRecord, demo_records

FIRST_ACT_DAYS_AGO = 75
MEETING_DAYS_AGO = 15
PRESENT = "Главный хранитель, хранитель, специалист по учёту, представитель методического отдела."
HANDED_OVER_BY = Party(post="сотрудник библиотечной системы", name="")


class NumbersDisagree(AssertionError):
    """The register gave a record another number than its file says."""


def steps() -> Iterator[Step]:
    """Acts, the meeting, the register, in the order a museum does them."""
    yield Step("acts of temporary custody", issue_acts)
    yield Step("protocol", hold_meeting)
    yield Step("accession register", enter_all)


def issue_acts() -> None:
    """One act for every network that handed things over, day after day."""
    by_network = sorted(demo_records(), key=lambda record: str(record["contributor_slug"]))
    first_day = timezone.localdate() - timedelta(days=FIRST_ACT_DAYS_AGO)
    for place, (slug, records) in enumerate(
        groupby(by_network, key=lambda record: record["contributor_slug"])
    ):
        _issue_act(LibraryNetwork.objects.get(slug=slug), list(records), first_day + timedelta(days=place))


def hold_meeting() -> CommissionProtocol:
    """The commission includes everything in the core fund; the head curator confirms."""
    protocol = prepare_protocol(
        held_on=timezone.localdate() - timedelta(days=MEETING_DAYS_AGO),
        present=PRESENT,
        decisions=[
            DecisionDraft(item=item_of(record), decided=Decided.CORE, votes="за — 4")
            for record in demo_records()
        ],
        by=registrar(),
    )
    return confirm_protocol(protocol, by=head_curator())


def enter_all() -> None:
    """A row for every record, in the order of the file. Raises NumbersDisagree."""
    protocol = CommissionProtocol.objects.get(decisions__item=item_of(demo_records()[0]))
    for record in demo_records():
        entry = enter_in_accession_register(protocol, item_of(record), by=registrar())
        if entry.designation != record["accession_number"]:
            raise NumbersDisagree(f"{entry.designation}: {record['accession_number']}")


def _issue_act(network: LibraryNetwork, records: list[DemoRecord], day: date) -> None:
    issue_act(
        ActKind.TEMPORARY_CUSTODY,
        network=network,
        lines=[_line(record) for record in records],
        handed_by=HANDED_OVER_BY,
        issued_by=registrar(),
        issued_on=day,
        basis="письмо библиотечной системы (демонстрация)",
    )


def _line(record: DemoRecord) -> ActLineDraft:
    item = item_of(record)
    return ActLineDraft(
        item=item,
        name=f"{record['title']}, {record['place']}, {record['date_text']}",
        quantity=record["quantity"],
        material_technique=f"{record['material']}; {record['technique']}",
        dimensions=record["dimensions"],
        condition=record["condition"],
        picture=_first_picture(item),
    )


def _first_picture(item: CatalogueItemPage) -> Master:
    sheets = ItemImage.objects.filter(page=item).select_related("image__master")
    return sheets.earliest("sort_order").image.master
