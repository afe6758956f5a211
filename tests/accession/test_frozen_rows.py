"""Rows of the registers are frozen: by the ORM in words, by the database whatever the way to it."""

import pytest
from django.core.checks import run_checks
from django.db import IntegrityError, connection, transaction
from django.db.models import F

from catalogue.accession.checks import frozen_tables_have_triggers
from catalogue.accession.frozen import frozen_tables
from catalogue.accession.models import (
    AccessionRegisterEntry,
    ActKind,
    FrozenModel,
    FrozenRow,
    TemporaryCustodyRegisterEntry,
)
from catalogue.accession.services.registers import correct_row, enter_in_accession_register

pytestmark = pytest.mark.django_db
TABLE = TemporaryCustodyRegisterEntry._meta.db_table


@pytest.fixture
def row(make_act, make_item):
    make_act(ActKind.TEMPORARY_CUSTODY, make_item())
    return TemporaryCustodyRegisterEntry.objects.get()


def refused_by_the_database(sql, *values):
    with pytest.raises(IntegrityError, match="frozen"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql, values)
    return True


def test_every_register_is_frozen():
    assert frozen_tables(connection) == sorted(
        model._meta.db_table for model in (AccessionRegisterEntry, TemporaryCustodyRegisterEntry)
    )
    assert all(
        issubclass(model, FrozenModel) for model in (AccessionRegisterEntry, TemporaryCustodyRegisterEntry)
    )


def test_saving_or_deleting_a_row_is_refused_by_name(row):
    row.name = "Другое"
    with pytest.raises(FrozenRow):
        row.save()
    with pytest.raises(FrozenRow):
        row.delete()


@pytest.mark.parametrize(
    "change",
    [
        lambda rows: rows.update(name="Другое"),
        lambda rows: rows.delete(),
        lambda rows: rows.bulk_update(list(rows), ["name"]),
        lambda rows: rows.bulk_create(list(rows), update_conflicts=True, update_fields=["name"]),
    ],
)
def test_changing_rows_by_a_queryset_is_refused_by_name(row, change):
    with pytest.raises(FrozenRow):
        change(TemporaryCustodyRegisterEntry.objects.all())


def test_the_database_refuses_what_goes_round_the_orm(row):
    assert refused_by_the_database(f"UPDATE {TABLE} SET name = 'Другое'")
    assert refused_by_the_database(f"UPDATE {TABLE} SET note = note WHERE id = %s", row.pk)
    assert refused_by_the_database(f"DELETE FROM {TABLE}")
    raw = TemporaryCustodyRegisterEntry._base_manager.filter(pk=row.pk)
    with pytest.raises((IntegrityError, FrozenRow)), transaction.atomic():
        raw.update(quantity=F("quantity") + 1)
    assert TemporaryCustodyRegisterEntry.objects.get() == row


@pytest.mark.skipif(connection.vendor != "sqlite", reason="REPLACE is SQLite's")
def test_sqlite_refuses_to_replace_a_row(row):
    assert refused_by_the_database(f"INSERT OR REPLACE INTO {TABLE} SELECT * FROM {TABLE}")


@pytest.fixture
def accession_row(make_act, make_item, make_protocol, registrar):
    item = make_item()
    make_act(ActKind.TEMPORARY_CUSTODY, item)
    return enter_in_accession_register(make_protocol(item), item, by=registrar)


def columns_but(model, **values):
    """The columns of a table, and the same with some of them exchanged for other values."""
    names = [field.column for field in model._meta.local_concrete_fields]
    return ", ".join(names), ", ".join(values.get(name, name) for name in names)


def forged(model, **values):
    """REPLACE of every row by one with another number or another key."""
    table = model._meta.db_table
    names, selected = columns_but(model, name="'Подлог'", **values)
    return f"INSERT OR REPLACE INTO {table} ({names}) SELECT {selected} FROM {table}"


@pytest.mark.skipif(connection.vendor != "sqlite", reason="REPLACE is SQLite's")
@pytest.mark.parametrize("recursive", ["ON", "OFF"])
@pytest.mark.parametrize(
    ("model", "values"),
    [
        (TemporaryCustodyRegisterEntry, {"id": "999"}),
        (TemporaryCustodyRegisterEntry, {"number": "999"}),
        (AccessionRegisterEntry, {"id": "999"}),
        (AccessionRegisterEntry, {"id": "999", "number": "999"}),
        (AccessionRegisterEntry, {"number": "999", "item_id": "item_id + 1"}),
    ],
)
def test_sqlite_refuses_to_replace_a_row_by_any_of_its_keys(row, accession_row, model, values, recursive):
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA recursive_triggers={recursive}")
        try:
            assert refused_by_the_database(forged(model, **values))
        finally:
            cursor.execute("PRAGMA recursive_triggers=ON")


@pytest.mark.skipif(connection.vendor != "sqlite", reason="a setting of SQLite's")
def test_every_connection_lets_triggers_hear_of_what_replace_deletes(db):
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA recursive_triggers")
        assert cursor.fetchone() == (1,)


def test_a_correction_bears_the_number_of_the_row_it_corrects(accession_row, registrar):
    corrected = correct_row(accession_row, by=registrar, reason="описка", name="Лампа")

    assert corrected.number == accession_row.number


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL words its triggers its own way")
def test_the_check_names_a_trigger_that_looks_at_less(db):
    name = f"{TABLE}_frozen_replace"
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER {name}")
        cursor.execute(f"CREATE TRIGGER {name} BEFORE INSERT ON {TABLE} BEGIN SELECT 1; END")

    (complaint,) = frozen_tables_have_triggers(databases=["default"])

    assert name in complaint.msg


@pytest.mark.skipif(connection.vendor != "postgresql", reason="TRUNCATE is PostgreSQL's")
def test_postgresql_refuses_to_empty_a_register_that_has_rows(row):
    connection.check_constraints()  # what waits for the commit would refuse first
    assert refused_by_the_database(f"TRUNCATE {TABLE} CASCADE")
    assert refused_by_the_database("TRUNCATE accession_act CASCADE")


@pytest.mark.skipif(connection.vendor != "postgresql", reason="TRUNCATE is PostgreSQL's")
def test_an_empty_register_may_be_emptied():
    with connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE {TABLE}")
    assert not TemporaryCustodyRegisterEntry.objects.exists()


def test_the_check_is_content_after_migrations():
    assert frozen_tables_have_triggers(databases=["default"]) == []
    assert "accession.E001" not in {message.id for message in run_checks(databases=["default"])}


def test_the_check_asks_no_database_it_was_not_given():
    assert frozen_tables_have_triggers(databases=None) == []
