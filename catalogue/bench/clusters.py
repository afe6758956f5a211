"""A PostgreSQL cluster of the benchmark's own, where no server is named: made, run and ended by it."""

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

USER = "museum"
_PLACES = ("/usr/lib/postgresql/*/bin", "/usr/local/bin", "/usr/bin")
_OPTIONS = (
    "-c listen_addresses=127.0.0.1 -c unix_socket_directories={data} -c shared_buffers=1GB "
    "-c max_wal_size=4GB"
)
"""Lightly tuned, as in the figures of the peers; every commit is on disk."""


class NoPostgresql(Exception):
    """PostgreSQL's programs are not on this machine."""


@contextmanager
def cluster(folder: Path) -> Iterator[str]:
    """Run a cluster whose data lie in the folder; gives the address of its server. Raises NoPostgresql."""
    programs = _programs()
    data = folder / "postgresql"
    if not (data / "PG_VERSION").is_file():
        _make(programs, data)
    port = free_port()
    options = f"-p {port} {_OPTIONS.format(data=data)}"
    _run(programs / "pg_ctl", "-D", str(data), "-w", "-s", "-l", str(data / "log"), "-o", options, "start")
    try:
        yield f"postgres://{USER}@127.0.0.1:{port}/postgres"
    finally:
        _run(programs / "pg_ctl", "-D", str(data), "-m", "fast", "-s", "stop")


def _make(programs: Path, data: Path) -> None:
    data.mkdir(parents=True)
    if os.geteuid() == 0:
        data.parent.chmod(0o755)
        shutil.chown(data, "postgres")
    _run(programs / "initdb", "-D", str(data), "-U", USER, "-A", "trust", "-E", "UTF8")


def _programs() -> Path:
    for pattern in _PLACES:
        for folder in sorted(Path("/").glob(pattern[1:]), reverse=True):
            if (folder / "initdb").is_file():
                return folder
    raise NoPostgresql("there is no initdb on this machine; name a server: --database postgres://…")


def free_port() -> int:
    """A port nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _run(program: Path, *arguments: str) -> None:
    # PostgreSQL refuses to run as root
    as_other = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    subprocess.run([*as_other, str(program), *arguments], check=True, stdout=subprocess.DEVNULL, cwd="/")
