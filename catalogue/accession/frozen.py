"""Which tables are frozen, and the triggers by which each database keeps them so.

A table is declared frozen by its model's inheriting ``FrozenModel``. Triggers are made after every
migration, since SQLite's remake of a table drops them silently; ``checks.py`` verifies them.
"""

from django.apps import apps
from django.db.backends.base.base import BaseDatabaseWrapper

from .models.frozen import FrozenModel
from .unique_keys import unique_keys

# REPLACE deletes the row it clashes with, by whatever unique key, and unless the connection asks for
# recursive triggers no DELETE trigger hears of it: the third one does.
SQLITE_TRIGGERS = {
    "{table}_frozen_update": """
        CREATE TRIGGER "{name}" BEFORE UPDATE ON "{table}"
        BEGIN SELECT RAISE(ABORT, 'rows of {table} are frozen: UPDATE refused'); END""",
    "{table}_frozen_delete": """
        CREATE TRIGGER "{name}" BEFORE DELETE ON "{table}"
        BEGIN SELECT RAISE(ABORT, 'rows of {table} are frozen: DELETE refused'); END""",
    "{table}_frozen_replace": """
        CREATE TRIGGER "{name}" BEFORE INSERT ON "{table}"
        WHEN EXISTS (SELECT 1 FROM "{table}" WHERE {clash})
        BEGIN SELECT RAISE(ABORT, 'rows of {table} are frozen: REPLACE refused'); END""",
}
POSTGRESQL_TRIGGERS = {
    "{table}_frozen_rows": """
        CREATE TRIGGER "{name}" BEFORE UPDATE OR DELETE ON "{table}"
        FOR EACH ROW EXECUTE FUNCTION accession_refuse_change()""",
    "{table}_frozen_truncate": """
        CREATE TRIGGER "{name}" BEFORE TRUNCATE ON "{table}"
        FOR EACH STATEMENT EXECUTE FUNCTION accession_refuse_change()""",
}
# Emptying an empty table loses nothing, and tests that hold no such rows may do it.
POSTGRESQL_FUNCTION = """
    CREATE OR REPLACE FUNCTION accession_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $function$
    DECLARE
        holds_rows boolean := true;
    BEGIN
        IF TG_OP = 'TRUNCATE' THEN
            EXECUTE format('SELECT EXISTS (SELECT 1 FROM %s)', TG_RELID::regclass) INTO holds_rows;
        END IF;
        IF holds_rows THEN
            RAISE EXCEPTION 'rows of % are frozen: % refused', TG_TABLE_NAME, TG_OP
                USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NULL;
    END $function$"""
# What PostgreSQL keeps of a trigger is worded its own way: there the name and the function must do.
EXISTING = {
    "sqlite": "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": """
        SELECT tgname, NULL FROM pg_trigger JOIN pg_proc ON pg_proc.oid = tgfoid
        WHERE NOT tgisinternal AND tgenabled <> 'D' AND proname = 'accession_refuse_change'""",
}


def frozen_tables(connection: BaseDatabaseWrapper) -> list[str]:
    """The frozen tables that exist in this database, by name."""
    declared = {model._meta.db_table for model in apps.get_models() if issubclass(model, FrozenModel)}
    return sorted(declared & set(connection.introspection.table_names()))


def triggers(connection: BaseDatabaseWrapper, table: str) -> dict[str, str]:
    """The triggers a table must have: name → statement that creates it."""
    templates, clash = POSTGRESQL_TRIGGERS, ""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            clash = " OR ".join(key.clash for key in unique_keys(cursor, table))
        templates = SQLITE_TRIGGERS
    made = {}
    for name_template, statement in templates.items():
        name = name_template.format(table=table)
        made[name] = statement.format(table=table, name=name, clash=clash).strip()
    return made


def missing_triggers(connection: BaseDatabaseWrapper) -> dict[str, str]:
    """The triggers that are not in this database as they ought to be: name → table."""
    with connection.cursor() as cursor:
        cursor.execute(EXISTING[connection.vendor])
        existing = dict(cursor.fetchall())
    return {
        name: table
        for table in frozen_tables(connection)
        for name, statement in triggers(connection, table).items()
        if name not in existing or existing[name] not in (None, statement)
    }


def freeze_tables(connection: BaseDatabaseWrapper) -> None:
    """Make every trigger anew, so that a changed statement reaches a database that has an older one."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(POSTGRESQL_FUNCTION)
        for table in frozen_tables(connection):
            for name, statement in triggers(connection, table).items():
                on_table = f' ON "{table}"' if connection.vendor == "postgresql" else ""
                cursor.execute(f'DROP TRIGGER IF EXISTS "{name}"{on_table}')
                cursor.execute(statement)
