"""Datasette over the same rows: an immutable file, its own full-text search, six facets, over HTTP."""

import json
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlencode
from urllib.request import urlopen

from catalogue.bench.cases import COMMON_WORD, LANDING, RARE_WORD
from catalogue.bench.clusters import free_port
from catalogue.bench.corpus.witnesses import COMMON, RARE
from catalogue.bench.peers.absence import NotAtHand
from catalogue.bench.raw.questions import MANY_FACET, ON_A_PAGE, RAW_FILE, SINGLE_FACETS
from catalogue.bench.visitors import measure as ask_again
from catalogue.bench.workspaces import SQLITE, Workspace
from catalogue.demo.processes import HOST, answers
from catalogue.text.morphology import lemmas

RELEASE = "datasette==0.65.5"
FILE = "peer.sqlite3"
READY_WITHIN_SECONDS = 60
ANEW = "_visit"
"""A parameter it passes over; one without the dash in front it would take for a column."""
_NO_LIMITS = {"facet_time_limit_ms": 120_000, "sql_time_limit_ms": 120_000, "suggest_facets": "off"}
_MAKE = (
    "CREATE TABLE item AS SELECT item.*, text.words, (SELECT json_group_array(theme) FROM raw.item_theme "
    "WHERE item_theme.item = item.id) AS theme FROM raw.item JOIN raw.text ON text.rowid = item.id",
    "CREATE UNIQUE INDEX item_id ON item (id)",
    *(f"CREATE INDEX item_{name} ON item ({name})" for name in SINGLE_FACETS),
    "CREATE VIRTUAL TABLE item_fts USING fts5(words, content=\"item\", content_rowid='id')",
    "INSERT INTO item_fts (rowid, words) SELECT id, words FROM item",
    "ANALYZE",
)


def measure(workspace: Workspace, rounds: int) -> dict[str, Any]:
    """Milliseconds of the same questions. Raises NotAtHand."""
    if not workspace.database_url.startswith(SQLITE):
        raise NotAtHand("it reads SQLite only")
    program = _installed(workspace.folder / "datasette")
    data = _made(workspace.folder)
    with _served(program, data) as port:
        asked = {LANDING: "", COMMON_WORD: COMMON, RARE_WORD: next(iter(RARE))}
        path = f"/{data.stem}/item"
        figures = {
            kind: {"hits": _hits(port, path, word), **ask_again(port, path, _params(word), 1, anew=ANEW)}
            for kind, word in asked.items()
        }
    if any(each["errors"] for each in figures.values()):
        raise NotAtHand("it answers with errors")
    return figures


def _hits(port: int, path: str, word: str) -> int:
    """How many rows it finds: a word it passes over would find them all."""
    query = urlencode({**_params(word), "_size": 0, "_nofacet": 1}, doseq=True)
    with urlopen(f"http://{HOST}:{port}{path}.json?{query}") as answer:
        return int(json.load(answer)["filtered_table_rows_count"])


def _params(word: str) -> dict[str, Any]:
    searched = {"_search": lemmas(word)[0], "_searchmode": "raw"} if word else {}
    columns = {"_col": ["number", "title", "date_text"], "_facet": list(SINGLE_FACETS)}
    return {**searched, **columns, "_facet_array": MANY_FACET, "_size": ON_A_PAGE}


def _installed(folder: Path) -> Path:
    program = folder / "bin" / "datasette"
    if program.is_file():
        return program
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    pip = [str(folder / "bin" / "pip"), "install", "-q", "--disable-pip-version-check", RELEASE]
    installing = subprocess.run(pip, capture_output=True, text=True, check=False)
    if installing.returncode:
        raise NotAtHand(installing.stderr.strip().splitlines()[-1])
    return program


def _made(folder: Path) -> Path:
    path = folder / FILE
    if path.is_file():
        return path
    with sqlite3.connect(path) as peer:
        peer.execute("ATTACH ? AS raw", [str(folder / RAW_FILE)])
        for statement in _MAKE:
            peer.execute(statement)
    peer.close()
    return path


@contextmanager
def _served(program: Path, data: Path) -> Iterator[int]:
    port = free_port()
    settings = [each for name, value in _NO_LIMITS.items() for each in ("--setting", name, str(value))]
    command = [str(program), "serve", "-i", str(data), "--host", HOST, "--port", str(port), *settings]
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        deadline = time.monotonic() + READY_WITHIN_SECONDS
        while not answers(port, "/-/versions.json"):
            if time.monotonic() > deadline or running.poll() is not None:
                raise NotAtHand("it does not start")
            time.sleep(0.1)
        yield port
    finally:
        running.terminate()
        running.wait()
