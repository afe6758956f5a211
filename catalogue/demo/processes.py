"""The two processes of the demonstration: the application server and the worker."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field

HOST = "127.0.0.1"
READY_WITHIN_SECONDS = 60
STOP_WITHIN_SECONDS = 10

SERVER = ["-m", "museum.server", "--workers", "1"]
WORKER = ["-m", "django", "worker", "--no-startup-delay", "--verbosity", "0"]


class PortTaken(Exception):
    """Another program listens at the port."""


class ServerDied(Exception):
    """The application server ended by itself."""


def check_port(port: int) -> None:
    """Raise PortTaken when something listens at the port."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            raise PortTaken(port) from error


@dataclass
class Processes:
    """The server on ``port`` and its worker, ended together."""

    port: int
    environment: dict[str, str]
    server: subprocess.Popen[bytes] = field(init=False)
    worker: subprocess.Popen[bytes] = field(init=False)

    def start(self) -> None:
        """Start both and wait until the server answers. Raises ServerDied."""
        self.server = self._run([*SERVER, "--host", HOST, "--port", str(self.port)])
        self.worker = self._run(WORKER)
        self._wait_until_ready()

    def watch(self) -> None:
        """Keep the worker alive until the server ends. Raises ServerDied when it ends by itself."""
        while self.server.poll() is None:
            if self.worker.poll() is not None:
                self.worker = self._run(WORKER)
            time.sleep(1)
        raise ServerDied(self.server.returncode)

    def stop(self) -> None:
        """End both, the worker after the task it is at."""
        running = [process for process in (self.server, self.worker) if process.poll() is None]
        for process in running:
            process.send_signal(signal.SIGTERM)
        for process in running:
            try:
                process.wait(STOP_WITHIN_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()

    def _run(self, arguments: list[str]) -> subprocess.Popen[bytes]:
        return subprocess.Popen([sys.executable, *arguments], env={**os.environ, **self.environment})

    def _wait_until_ready(self) -> None:
        deadline = time.monotonic() + READY_WITHIN_SECONDS
        while time.monotonic() < deadline:
            if self.server.poll() is not None:
                raise ServerDied(self.server.returncode)
            if answers(self.port, "/healthz"):
                return
            time.sleep(0.1)
        raise ServerDied("silent")


def answers(port: int, path: str) -> bool:
    """Whether the server at the port gives 200 for the path."""
    connection = http.client.HTTPConnection(HOST, port, timeout=2)
    try:
        connection.request("GET", path)
        return connection.getresponse().status == http.client.OK
    except OSError:
        return False
    finally:
        connection.close()
