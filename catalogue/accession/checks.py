"""The system check that frozen tables are frozen (ARCHITECTURE.md, decision 10)."""

from collections.abc import Sequence
from typing import Any

from django.core.checks import CheckMessage, Error
from django.db import connections

from .frozen import missing_triggers


def frozen_tables_have_triggers(databases: Sequence[str] | None = None, **options: Any) -> list[CheckMessage]:
    """accession.E001 for every frozen table without its triggers; asked with ``check --database default``."""
    return [
        Error(
            f"The table {table} is not frozen: trigger {name} is missing or altered in “{alias}”.",
            hint="Run “manage.py migrate --skip-checks”: it makes the triggers anew.",
            id="accession.E001",
        )
        for alias in databases or ()
        for name, table in missing_triggers(connections[alias]).items()
    ]
