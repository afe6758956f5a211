"""The application server: the site is read into memory once and shared by all workers (ADR 12).

``python -m museum.server --port 8000 --workers 2``
"""

import argparse
import ctypes
import gc
import multiprocessing
import os
import sys
from collections.abc import Callable, Iterable
from io import BytesIO
from typing import Any

# Read by libraries while they are imported; one thread of arithmetic is enough beside those of visitors
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

WARMED = ("/healthz", "/", "/catalogue/", "/catalogue/?q=%D0%BA%D0%BD%D0%B8%D0%B3%D0%B0", "/login/")
"""Asked before the first visitor comes: addresses, templates and the dictionary are in memory then."""
M_ARENA_MAX = -8
MEMORY_ARENAS = 2


def main(arguments: list[str]) -> None:
    """Read the site, then serve it until a signal ends the process."""
    options = _parser().parse_args(arguments)
    gc.disable()  # what is imported stays; looking through it again and again takes a sixth of the start
    share_memory_arenas()
    from museum.wsgi import application

    warm(application)
    _serve(options)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m museum.server", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--threads", type=int, default=4, help="requests a worker answers at a time")
    return parser


def share_memory_arenas() -> None:
    """Let threads share two heaps: with one each, glibc keeps what every thread has ever freed."""
    try:
        ctypes.CDLL(None).mallopt(M_ARENA_MAX, MEMORY_ARENAS)
    except (AttributeError, OSError):
        return  # another C library has other heaps


def warm(application: Callable[..., Iterable[bytes]]) -> None:
    """Ask a few pages, then leave nothing behind that a fork must not share."""
    from django.core.cache import caches
    from django.db import connections

    for address in WARMED:
        b"".join(application(_environ(address), _begin))
    connections.close_all()
    caches.close_all()
    gc.enable()
    gc.collect()
    gc.freeze()  # the collector would touch, and so copy, every shared page


def _begin(*started: Any) -> None:
    """Take the status and the headers of a page nobody will see."""


def _environ(address: str) -> dict[str, Any]:
    from django.conf import settings

    path, _mark, query = address.partition("?")
    known = next((host.lstrip(".") for host in settings.ALLOWED_HOSTS if host != "*"), "localhost")
    return {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "SERVER_NAME": known,
        "SERVER_PORT": "443",
        "HTTP_HOST": known,
        "HTTP_X_FORWARDED_PROTO": "https",
        "REMOTE_ADDR": "127.0.0.1",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "wsgi.url_scheme": "https",
        "wsgi.input": BytesIO(),
        "wsgi.errors": sys.stderr,
    }


def _serve(options: argparse.Namespace) -> None:
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    multiprocessing.set_start_method("fork", force=True)
    Granian(
        "museum.wsgi:application",
        address=options.host,
        port=options.port,
        interface=Interfaces.WSGI,
        workers=options.workers,
        blocking_threads=options.threads,
        log_level=LogLevels.warning,
        respawn_failed_workers=True,
    ).serve()


if __name__ == "__main__":
    main(sys.argv[1:])
