"""«Учёт» in the CMS: lists to read, for those whom the table of permissions lets read."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from catalogue.accession.models import ActKind
from catalogue.accession.services.acts import reissue
from catalogue.accession.services.registers import correct_row, enter_in_accession_register
from catalogue.accession.tasks import render_act_pdf

pytestmark = pytest.mark.django_db
MOST_QUERIES = 20
LISTS = {
    "kp": "/cms/registers/kp/",
    "vh": "/cms/registers/vh/",
    "acts": "/cms/acts/",
    "protocols": "/cms/protocols/",
}


@pytest.fixture
def entered(make_act, make_item, make_protocol, registrar):
    """Objects with the whole way of papers behind them."""

    def enter(count):
        items = [make_item(f"Ящик каталожный № {number}") for number in range(count)]
        make_act(ActKind.TEMPORARY_CUSTODY, *items)
        protocol = make_protocol(*items)
        return [enter_in_accession_register(protocol, item, by=registrar) for item in items]

    return enter


def test_the_accession_register_is_read_in_the_order_of_numbers(client, entered, registrar):
    first, *_others = entered(11)
    correct_row(first, by=registrar, reason="описка в размерах", dimensions="38,0 × 14,0 см")
    client.force_login(registrar)
    response = client.get(LISTS["kp"])
    rows = [row.designation for row in response.context["object_list"]]
    assert rows == ["МБК КП-1/1", "МБК КП-1/1", *(f"МБК КП-{number}/1" for number in range(2, 12))]
    page = response.content.decode()
    assert "описка в размерах" in page
    assert "38,0 × 14,0 см" in page
    assert "акт приёма на временное хранение № АВ-2026-0001" in page
    assert first.recorded_on.strftime("%d.%m.%Y") in page


def test_the_register_is_narrowed_by_year(client, entered, registrar):
    entry = entered(1)[0]
    client.force_login(registrar)
    year = entry.recorded_on.year
    assert len(client.get(LISTS["kp"], {"year": year}).context["object_list"]) == 1
    assert client.get(LISTS["kp"], {"year": "1924"}).status_code == 200
    assert client.get(LISTS["kp"], {"q": "КП-77"}).context["object_list"].count() == 0


def test_temporary_custody_is_listed_with_its_acts(client, make_act, make_item, registrar):
    make_act(ActKind.TEMPORARY_CUSTODY, make_item())
    client.force_login(registrar)
    page = client.get(LISTS["vh"]).content.decode()
    assert "ВХ-1" in page
    assert "АВ-2026-0001" in page


def test_acts_are_listed_with_their_standing(client, make_act, make_item, curator):
    act = make_act(ActKind.DIGITAL_COPIES, make_item())
    reissue(act, curator)
    client.force_login(curator)
    listed = client.get(LISTS["acts"]).context["object_list"]
    assert [(row.number, row.version, row.is_void) for row in listed] == [
        ("АЦ-2026-0001", 2, False), ("АЦ-2026-0001", 1, True),
    ]  # fmt: skip


def test_a_protocol_is_read_object_by_object(client, make_item, make_protocol, auditor):
    protocol = make_protocol(make_item("Печать библиотечная"))
    client.force_login(auditor)
    assert protocol.number in client.get(LISTS["protocols"]).content.decode()
    page = client.get(reverse("protocols:inspect", args=[protocol.pk])).content.decode()
    assert "Печать библиотечная" in page
    assert "за — 3" in page


@pytest.mark.parametrize("address", LISTS.values())
def test_a_list_costs_the_same_for_two_and_for_twelve(address, client, entered, registrar):
    client.force_login(registrar)
    entered(2)
    client.get(address)
    with CaptureQueriesContext(connection) as for_two:
        client.get(address)
    entered(10)
    with CaptureQueriesContext(connection) as for_twelve:
        client.get(address)
    assert len(for_two) == len(for_twelve) <= MOST_QUERIES


@pytest.mark.parametrize(
    ("person", "readable"),
    [
        ("registrar", {"kp", "vh", "acts", "protocols"}),
        ("head_curator", {"kp", "vh", "acts", "protocols"}),
        ("auditor", {"kp", "vh", "acts", "protocols"}),
        ("curator", {"acts", "protocols"}),
        ("librarian", set()),
    ],
)
def test_lists_open_for_their_readers_only(person, readable, client, request):
    client.force_login(request.getfixturevalue(person))
    assert {name for name, address in LISTS.items() if client.get(address).status_code == 200} == readable


def test_nothing_on_these_screens_adds_changes_or_deletes(client, entered, head_curator):
    entry = entered(1)[0]
    client.force_login(head_curator)
    for address in ("new/", f"edit/{entry.pk}/", f"delete/{entry.pk}/", f"copy/{entry.pk}/"):
        assert client.get(LISTS["kp"] + address).status_code == 404
        assert client.post(LISTS["kp"] + address).status_code == 404


def test_the_menu_has_accounting_for_its_readers(client, registrar):
    client.force_login(registrar)
    page = client.get("/cms/").content.decode()
    assert LISTS["kp"] in page
    assert LISTS["protocols"] in page


def test_a_reader_gets_the_pdf_of_an_act(client, make_act, make_item, auditor):
    act = make_act(ActKind.DIGITAL_COPIES, make_item())
    render_act_pdf.call(act.pk)
    client.force_login(auditor)
    response = client.get(reverse("acts:pdf", args=[act.pk]))
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"].startswith("attachment")
    assert "no-store" in response["Cache-Control"]
    assert b"".join(response.streaming_content).startswith(b"%PDF-")


def test_an_act_whose_pdf_is_not_made_yet_says_so(client, make_act, make_item, auditor):
    act = make_act(ActKind.DIGITAL_COPIES, make_item())
    client.force_login(auditor)
    response = client.get(reverse("acts:pdf", args=[act.pk]))
    assert (response.status_code, response["Retry-After"]) == (503, "10")


def test_to_an_exhibition_editor_there_is_no_such_act(client, make_act, make_item, editor):
    act = make_act(ActKind.DIGITAL_COPIES, make_item())
    client.force_login(editor)
    assert client.get(reverse("acts:pdf", args=[act.pk])).status_code == 404
    client.logout()
    assert client.get(reverse("acts:pdf", args=[act.pk])).status_code == 302
