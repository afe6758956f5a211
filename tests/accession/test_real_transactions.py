"""What shows only in real transactions: eight people at once, and a table that SQLite remakes."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection, connections, transaction
from django.db.transaction import TransactionManagementError

from catalogue.accession.checks import frozen_tables_have_triggers
from catalogue.accession.models import Act, ActKind, TemporaryCustodyRegisterEntry

PEOPLE, ACTS_EACH = 8, 3
TABLE = TemporaryCustodyRegisterEntry._meta.db_table


@pytest.fixture
def database(own_database):
    """Real transactions, in a copy of the migrated database."""


@pytest.fixture
def items(make_item):
    return [make_item() for _ in range(PEOPLE * ACTS_EACH)]


def test_an_act_is_issued_only_inside_a_transaction(make_act, make_item):
    item = make_item()
    with pytest.raises(TransactionManagementError):
        make_act(ActKind.TEMPORARY_CUSTODY, item)
    assert not Act.objects.exists()


def test_the_pdf_is_there_after_the_commit_and_not_before(make_act, make_item):
    item = make_item()
    with transaction.atomic():
        act = make_act(ActKind.TEMPORARY_CUSTODY, item)
        assert not Act.objects.get(pk=act.pk).pdf
    with Act.objects.get(pk=act.pk).pdf.open() as file:
        assert file.read(5) == b"%PDF-"


def test_eight_people_at_once_get_distinct_numbers_without_a_gap(own_database, make_act, items):
    def one_person(own_items):
        connections["default"] = own_database()
        try:
            for item in own_items:
                with transaction.atomic():
                    make_act(ActKind.TEMPORARY_CUSTODY, item)
        finally:
            connections["default"].close()

    shares = [items[start::PEOPLE] for start in range(PEOPLE)]
    with ThreadPoolExecutor(PEOPLE) as people:
        list(people.map(one_person, shares))

    expected = range(1, PEOPLE * ACTS_EACH + 1)
    assert sorted(Act.objects.values_list("number", flat=True)) == [f"АВ-2026-{n:04d}" for n in expected]
    rows = TemporaryCustodyRegisterEntry.objects.order_by("number").values_list("number", flat=True)
    assert list(rows) == list(expected)


def lose_the_triggers():
    """As SQLite's schema editor loses them when it alters a table; on PostgreSQL somebody drops them."""
    with connection.schema_editor() as editor:
        if connection.vendor == "sqlite":
            editor._remake_table(TemporaryCustodyRegisterEntry)
        else:
            editor.execute(f"DROP TRIGGER {TABLE}_frozen_rows ON {TABLE}")
            editor.execute(f"DROP TRIGGER {TABLE}_frozen_truncate ON {TABLE}")


def test_the_check_names_a_remade_table_and_the_next_migration_freezes_it_again(make_act, make_item):
    with transaction.atomic():
        make_act(ActKind.TEMPORARY_CUSTODY, make_item())
    lose_the_triggers()
    complaints = frozen_tables_have_triggers(databases=["default"])
    assert {complaint.id for complaint in complaints} == {"accession.E001"}
    assert all(TABLE in complaint.msg for complaint in complaints)

    call_command("migrate", verbosity=0)
    assert frozen_tables_have_triggers(databases=["default"]) == []
    with pytest.raises(IntegrityError, match="frozen"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {TABLE}")
