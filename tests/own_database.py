"""A database beside that of the tests: the migrated one copied whole, by SQLite's backup or as a template."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper


@contextmanager
def copied_database(folder: Path) -> Iterator[Callable[[], BaseDatabaseWrapper]]:
    """Copy the database of the tests; gives a function that opens a connection to the copy."""
    original = connections["default"]
    copy = _copied_file if original.vendor == "sqlite" else _copied_template
    with copy(original, folder) as name:
        yield lambda: type(original)({**original.settings_dict, "NAME": name}, alias="default")


@contextmanager
def working_in(connect: Callable[[], BaseDatabaseWrapper]) -> Iterator[None]:
    """Let this thread work in another database for a while."""
    former = connections["default"]
    connections["default"] = connect()
    yield
    connections["default"].close()
    connections["default"] = former


@contextmanager
def _copied_file(original: BaseDatabaseWrapper, folder: Path) -> Iterator[str]:
    original.ensure_connection()
    path = folder / "copy.sqlite3"
    target = sqlite3.connect(path)
    original.connection.backup(target)
    target.close()
    yield str(path)


@contextmanager
def _copied_template(original: BaseDatabaseWrapper, folder: Path) -> Iterator[str]:
    name = f"copy_{uuid4().hex}"
    original.close()  # a template must be at rest
    with original._nodb_cursor() as cursor:
        cursor.execute(f'CREATE DATABASE "{name}" TEMPLATE "{original.settings_dict["NAME"]}"')
    yield name
    with original._nodb_cursor() as cursor:
        cursor.execute(f'DROP DATABASE "{name}" WITH (FORCE)')
