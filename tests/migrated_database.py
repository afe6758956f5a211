"""The migrated test database, kept between runs: three hundred migrations take fifteen seconds.

A file of SQLite, or a template on the server of PostgreSQL; found again by what it was made of.
"""

import fcntl
import hashlib
import os
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.apps import apps
from django.db import connections
from django.db.migrations.loader import MigrationLoader
from django.test.utils import setup_databases, teardown_databases

ROOT = Path(__file__).resolve().parents[1]
MADE_OF = ("catalogue/**/*.py", "museum/settings/*.py", "catalogue/**/*.csv")
"""Migrations, what runs after them (groups, triggers), and the data they read."""
KEPT_SECONDS = 7 * 24 * 3600
TEMPLATES = "museum_tests_"


@contextmanager
def migrated_database() -> Iterator[None]:
    """A test database as migrations leave it, copied from the last run where nothing has changed since."""
    with _a_copy_of_a_file() if connections["default"].vendor == "sqlite" else _a_copy_of_a_template():
        yield


@contextmanager
def _a_copy_of_a_file() -> Iterator[None]:
    kept = _kept_file()
    with _alone(kept):
        is_known = kept.is_file()
        former = None if is_known else _set_up()
        if not is_known:
            _keep(kept)
    if is_known:
        _restore(kept)
    yield
    if former:
        teardown_databases(former, verbosity=0)


@contextmanager
def _a_copy_of_a_template() -> Iterator[None]:
    of_tests = connections["default"].settings_dict["TEST"]
    template = f"{TEMPLATES}{_made_of()}"
    with _alone(Path(tempfile.gettempdir()) / template):
        if not _is_on_the_server(template):
            _make(template)
    of_tests["TEMPLATE"] = template
    former = _set_up()
    yield
    teardown_databases(former, verbosity=0)


def _set_up() -> Any:
    return setup_databases(verbosity=0, interactive=False, aliases={"default"})


def _is_on_the_server(template: str) -> bool:
    with connections["default"]._nodb_cursor() as cursor:
        cursor.execute("SELECT datname FROM pg_database WHERE datname LIKE %s", [f"{TEMPLATES}%"])
        names = [name for (name,) in cursor.fetchall()]
        for old in set(names) - {template}:
            cursor.execute(f'DROP DATABASE IF EXISTS "{old}"')
    return template in names


def _make(template: str) -> None:
    """Migrate a database, leave it at rest, and only then give it the name it is found by."""
    connection = connections["default"]
    of_tests, name = connection.settings_dict["TEST"], connection.settings_dict["NAME"]
    wanted = of_tests["NAME"]
    of_tests["NAME"] = making = f"{template}_making"
    _set_up()
    connection.close()
    connection.settings_dict["NAME"], of_tests["NAME"] = name, wanted
    with connection._nodb_cursor() as cursor:
        cursor.execute(f'ALTER DATABASE "{making}" RENAME TO "{template}"')


def _kept_file() -> Path:
    return Path(tempfile.gettempdir()) / f"museum-tests-{os.getuid()}-{_made_of()}.sqlite3"


def _made_of() -> str:
    digest = hashlib.blake2b(digest_size=12)
    loader = MigrationLoader(None)
    digest.update(repr(sorted(loader.disk_migrations)).encode())
    digest.update(repr(sorted(config.name for config in apps.get_app_configs())).encode())
    for pattern in MADE_OF:
        for path in sorted(ROOT.glob(pattern)):
            digest.update(f"{path.relative_to(ROOT)} ".encode() + path.read_bytes())
    return digest.hexdigest()


@contextmanager
def _alone(kept: Path) -> Iterator[None]:
    """Of several processes that begin at once, one migrates and the others wait for its file."""
    with kept.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _keep(kept: Path) -> None:
    making = kept.with_suffix(".making")
    target = sqlite3.connect(making)
    connections["default"].ensure_connection()
    connections["default"].connection.backup(target)
    target.close()
    making.rename(kept)
    for old in kept.parent.glob(f"museum-tests-{os.getuid()}-*"):
        if time.time() - old.stat().st_mtime > KEPT_SECONDS:
            old.unlink(missing_ok=True)


def _restore(kept: Path) -> None:
    connection = connections["default"]
    connection.close()
    connection.settings_dict["NAME"] = connection.creation._get_test_db_name()
    connection.ensure_connection()
    source = sqlite3.connect(kept)
    source.backup(connection.connection)
    source.close()
