"""The public site stands on its own feet: it runs with the intake uninstalled."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from tests.own_database import copied_database

ROOT = Path(__file__).resolve().parents[2]
VISIT = """
import django; django.setup()
from django.core.management import call_command
from django.test import Client
call_command("migrate", verbosity=0)
call_command("load_vocabularies", verbosity=0)
visitor = Client()
NAMES = "catalogue/ timeline/ map/ exhibitions/ libraries/ wanted/ api/catalogue/ login/"
for name in ["", *NAMES.split()]:
    address = f"/{name}"
    print(address, visitor.get(address).status_code)
print("/cabinet/", visitor.get("/cabinet/").status_code)
"""


@pytest.fixture
def migrated(django_db_setup: None, django_db_blocker: Any, tmp_path: Path) -> Iterator[str]:
    """A file of SQLite to begin with; tables of the intake harm nobody who does not know them."""
    if connection.vendor != "sqlite":
        yield str(tmp_path / "alone.sqlite3")
        return
    with django_db_blocker.unblock(), copied_database(tmp_path) as connect:
        yield str(connect().settings_dict["NAME"])


def test_the_public_site_runs_without_the_intake(migrated: str) -> None:
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "tests.architecture.settings_without_intake",
        "DATABASE_FILE": migrated,
    }
    run = subprocess.run(
        [sys.executable, "-c", VISIT], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    answers = dict(line.split() for line in run.stdout.splitlines() if line.startswith("/"))
    assert answers.pop("/cabinet/") == "404", run.stderr
    assert set(answers.values()) == {"200"}, answers
