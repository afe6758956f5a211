"""The application server as the deployment runs it on two cores: its start, its memory."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from catalogue.bench.clusters import free_port
from catalogue.bench.workspaces import ROOT, Workspace
from catalogue.demo.processes import HOST, answers

WORKERS, THREADS = 2, 8
READY_WITHIN_SECONDS = 120
_MEBIBYTE = 1024


class NotReady(Exception):
    """The server did not answer in time."""


@dataclass(frozen=True)
class Server:
    """A running server."""

    port: int
    process: int
    seconds_to_first_answer: float
    seconds_to_first_page: float

    def memory(self) -> dict[str, float]:
        """MiB of both workers together: resident, and by fair shares of what they share."""
        workers = _children(self.process)
        resident = sum(_kibibytes(Path(f"/proc/{each}/status"), "VmRSS:") for each in workers)
        shares = sum(_kibibytes(Path(f"/proc/{each}/smaps_rollup"), "Pss:") for each in workers)
        return {
            "workers": len(workers),
            "rss": round(resident / _MEBIBYTE, 1),
            "pss": round(shares / _MEBIBYTE, 1),
        }


@contextmanager
def served(workspace: Workspace, first_page: str) -> Iterator[Server]:
    """Run the server over a workspace until the block ends. Raises NotReady."""
    port = free_port()
    command = [
        sys.executable, "-m", "museum.server", "--host", HOST, "--port", str(port),
        "--workers", str(WORKERS), "--threads", str(THREADS),
    ]  # fmt: skip
    begun = time.perf_counter()
    running = subprocess.Popen(command, cwd=ROOT, env={**os.environ, **workspace.environment})
    try:
        first_answer = _wait_for(port, "/healthz", begun)
        first_answer_with_columns = _wait_for(port, first_page, begun)
        yield Server(port, running.pid, first_answer, first_answer_with_columns)
    finally:
        running.terminate()
        try:
            running.wait(10)
        except subprocess.TimeoutExpired:
            running.kill()


def _wait_for(port: int, path: str, begun: float) -> float:
    while time.perf_counter() - begun < READY_WITHIN_SECONDS:
        if answers(port, path):
            return round(time.perf_counter() - begun, 2)
        time.sleep(0.02)
    raise NotReady(f"{path} is silent after {READY_WITHIN_SECONDS} seconds")


def _children(process: int) -> list[int]:
    told = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    return [int(each) for each in told if b"multiprocessing.resource_tracker" not in _command_line(each)]


def _command_line(process: str) -> bytes:
    return Path(f"/proc/{process}/cmdline").read_bytes()


def _kibibytes(path: Path, name: str) -> int:
    return next(int(line.split()[1]) for line in path.read_text().splitlines() if line.startswith(name))
