"""The vocabularies in the database of a test: read and loaded once by a process, plain rows afterwards."""

from functools import cache
from typing import Any

from django.core.management.color import no_style
from django.db import connection, models, transaction

from catalogue.accounts.models import LibraryNetwork
from catalogue.authorities.loading import load_all
from catalogue.authorities.models import Event, Place, PlaceName, Term, TermLabel
from catalogue.search.index.versions import next_version
from catalogue.search.models import FacetValue

WRITTEN: tuple[type[models.Model], ...] = (
    LibraryNetwork,
    Place,
    PlaceName,
    Term,
    TermLabel,
    Event,
    FacetValue,
)
"""What ``load_all`` writes, and who listens to it; what is named by others first."""


def vocabularies_loaded() -> None:
    """Every vocabulary, network, place and event, as ``load_all`` leaves an empty database."""
    if any(model._default_manager.exists() for model in WRITTEN):
        load_all()
        return
    with connection.cursor() as cursor:
        for sql, rows in _statements():
            cursor.executemany(sql, rows)
        for sql in connection.ops.sequence_reset_sql(no_style(), list(WRITTEN)):
            cursor.execute(sql)
    FacetValue.objects.update(version=next_version().number)


@cache
def _statements() -> list[tuple[str, list[tuple[Any, ...]]]]:
    """The rows, written by ``load_all`` and taken back again."""
    with transaction.atomic():
        load_all()
        written = [(model, _rows(model)) for model in WRITTEN]
        transaction.set_rollback(True)
    return [(_insert(model), rows) for model, rows in written]


def _rows(model: type[models.Model]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {_columns(model)} FROM {model._meta.db_table} ORDER BY id")
        rows: list[tuple[Any, ...]] = cursor.fetchall()
    return rows


def _insert(model: type[models.Model]) -> str:
    places = ", ".join(["%s"] * len(model._meta.concrete_fields))
    return f"INSERT INTO {model._meta.db_table} ({_columns(model)}) VALUES ({places})"


def _columns(model: type[models.Model]) -> str:
    return ", ".join(connection.ops.quote_name(field.column) for field in model._meta.concrete_fields)
