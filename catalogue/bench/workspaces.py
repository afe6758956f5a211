"""Where a benchmark works: a folder and a database of its own, never the site's."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit
from uuid import uuid4

import psycopg

from catalogue.bench.clusters import cluster

ROOT = Path(__file__).resolve().parents[2]
SQLITE, POSTGRESQL = "sqlite", "postgresql"
SETTINGS = "museum.settings.demo"
REPORT = "seeded.json"
SEED = 2026


class StepFailed(Exception):
    """A step of the benchmark ended with an error; it has said which."""


@dataclass(frozen=True)
class Workspace:
    """A folder with a database that holds so many items, or will."""

    folder: Path
    database_url: str
    items: int

    @property
    def environment(self) -> dict[str, str]:
        """What the processes of the benchmark must be told, so that they work here and nowhere else."""
        return {
            "DJANGO_SETTINGS_MODULE": SETTINGS,
            "DATA_DIR": str(self.folder),
            "DATABASE_URL": self.database_url,
            "HTTPS": "false",
            "SITE_URL": "http://127.0.0.1:8000",
            "CACHE_URL": "locmemcache://",
            "ALLOWED_HOSTS": "127.0.0.1,localhost,testserver",
        }

    def step(self, name: str, **arguments: Any) -> Any:
        """Run a step (a module of the benchmark with ``run``) in a process of its own; gives its result.

        Raises StepFailed.
        """
        result = self.folder / f"{uuid4().hex}.json"
        command = [sys.executable, "-m", "catalogue.bench.step", name, json.dumps(arguments), str(result)]
        ended = subprocess.run(command, cwd=ROOT, env={**os.environ, **self.environment}, check=False)
        if ended.returncode:
            raise StepFailed(f"{name} ended with {ended.returncode}")
        answer = json.loads(result.read_text())
        result.unlink()
        return answer

    def seeded(self, *, for_the_cms: bool = True) -> dict[str, Any]:
        """Fill the database, unless an earlier run has left it whole; gives how long that took then.

        Without ``for_the_cms`` the curators' own index is left empty: half of the time of a large museum.
        """
        report = self.folder / REPORT
        if report.is_file():
            self.step("seeding.renewing", for_the_cms=for_the_cms)
        else:
            seeded = self.step("seeding.seed", items=self.items, seed=SEED, for_the_cms=for_the_cms)
            report.write_text(json.dumps(seeded))
        told: dict[str, Any] = json.loads(report.read_text())
        return told


@dataclass(frozen=True)
class Place:
    """Where workspaces are made: a folder, and the server of PostgreSQL if there is one.

    `begin_with` is a migrated, empty database to copy: a file of SQLite, or the name of one on the server.
    """

    folder: Path
    server: str | None
    is_kept: bool
    begin_with: str = ""

    @property
    def vendor(self) -> str:
        """The database in a word."""
        return POSTGRESQL if self.server else SQLITE

    @contextmanager
    def workspace(self, items: int) -> Iterator[Workspace]:
        """A workspace for so many items; without ``--keep`` its database goes with it."""
        folder = self.folder / f"{self.vendor}-{items}"
        is_left_half_done = folder.exists() and not (folder / REPORT).is_file()
        if is_left_half_done:
            raise StepFailed(f"{folder} is left of a run that was broken off: remove it first")
        folder.mkdir(exist_ok=True)
        if self.server is None:
            file = folder / "museum.sqlite3"
            if self.begin_with and not file.exists():
                shutil.copyfile(self.begin_with, file)
            yield Workspace(folder, f"sqlite:///{file}", items)
            return
        named = folder / "database"
        name = named.read_text() if named.is_file() else f"bench_{items}_{uuid4().hex[:8]}"
        if not named.is_file():
            copied = f' TEMPLATE "{self.begin_with}"' if self.begin_with else ""
            _on_server(self.server, f'CREATE DATABASE "{name}"{copied}')
            named.write_text(name)
        try:
            yield Workspace(folder, urlunsplit(urlsplit(self.server)._replace(path=f"/{name}")), items)
        finally:
            if not self.is_kept:
                _on_server(self.server, f'DROP DATABASE "{name}" WITH (FORCE)')


@contextmanager
def place(database: str, keep: Path | None, begin_with: str = "") -> Iterator[Place]:
    """A place for workspaces; gone afterwards, unless a folder to keep it in is named.

    Args:
        database: ``sqlite``, ``postgresql`` (the server of DATABASE_URL, else one of the benchmark's own),
            or the address of a PostgreSQL server on which databases may be made.
        keep: the folder.
        begin_with: see ``Place``.

    Raises NoPostgresql.
    """
    with ExitStack() as stack:
        if keep is None:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="museum-bench-")))
        else:
            folder = keep.resolve()
            folder.mkdir(parents=True, exist_ok=True)
        yield Place(folder, _server(database, folder, stack), keep is not None, begin_with)


def _server(database: str, folder: Path, stack: ExitStack) -> str | None:
    if database == SQLITE:
        return None
    if database != POSTGRESQL:
        return database
    configured = os.environ.get("DATABASE_URL", "")
    return configured if configured.startswith("postgres") else stack.enter_context(cluster(folder))


def _on_server(server: str, statement: str) -> None:
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(statement)  # type: ignore[arg-type]
