"""Rows written in bulk: ``executemany`` on SQLite, ``COPY`` on PostgreSQL; no model is saved one by one."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.core.management.color import no_style
from django.db import connection, models

_NEED_PREPARATION = (models.DateField, models.UUIDField, models.DecimalField, models.BooleanField)


class Rows:
    """The table of a model, to be filled with tuples.

    Args:
        model: of a model with a parent, its own table alone is meant.
        columns: the columns that each row gives, by the names of their attributes; every other one keeps
            the value of ``alike``, or the default of its field.
        alike: values that all rows share.
    """

    def __init__(self, model: type[models.Model], columns: Sequence[str], **alike: Any) -> None:
        self._table = model._meta.db_table
        fields = {field.attname: field for field in model._meta.local_concrete_fields}
        self._given = [fields[name] for name in columns]
        self._prepared = [
            (place, field) for place, field in enumerate(self._given) if isinstance(field, _NEED_PREPARATION)
        ]
        shared = [field for name, field in fields.items() if name not in columns and not field.primary_key]
        self._shared = tuple(
            _stored(field, alike.get(field.attname, field.get_default())) for field in shared
        )
        self._columns = [str(field.column) for field in (*self._given, *shared)]

    def write(self, rows: Iterable[Sequence[Any]]) -> None:
        """Store the rows; the order of their values is that of ``columns``."""
        whole = (self._whole(row) for row in rows)
        columns = ", ".join(connection.ops.quote_name(column) for column in self._columns)
        with connection.cursor() as cursor:
            if connection.vendor == "postgresql":
                with cursor.copy(f"COPY {self._table} ({columns}) FROM STDIN") as copy:
                    for row in whole:
                        copy.write_row(row)
            else:
                marks = ", ".join(["%s"] * len(self._columns))
                cursor.executemany(f"INSERT INTO {self._table} ({columns}) VALUES ({marks})", list(whole))

    def _whole(self, row: Sequence[Any]) -> tuple[Any, ...]:
        values = list(row)
        for place, field in self._prepared:
            values[place] = _stored(field, values[place])
        return (*values, *self._shared)


def count_on(*tables: type[models.Model]) -> None:
    """Let PostgreSQL's sequences go on after keys that were given by hand."""
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), tables):
            cursor.execute(statement)


def _stored(field: models.Field[Any, Any], value: Any) -> Any:
    return field.get_db_prep_save(value, connection)
