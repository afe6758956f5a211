"""Forgetting everything: the database's file or schema and the files go, never single rows.

Register rows are frozen, so there is no other way to begin anew.
"""

import shutil
from pathlib import Path

from django.conf import settings
from django.db import connection


def forget_everything() -> None:
    """Remove the demonstration's database, files, letters and passwords."""
    if connection.vendor == "sqlite":
        _remove_sqlite_file(Path(settings.DATABASES["default"]["NAME"]))
    else:
        with connection.cursor() as cursor:
            cursor.execute("DROP SCHEMA public CASCADE")
            cursor.execute("CREATE SCHEMA public")
    data = Path(settings.DATA_DIR)
    for folder in (settings.MEDIA_ROOT, settings.PRIVATE_MEDIA_ROOT, data / "mail"):
        shutil.rmtree(folder, ignore_errors=True)
    (data / "demo-password").unlink(missing_ok=True)


def _remove_sqlite_file(path: Path) -> None:
    connection.close()
    for suffix in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
