"""Visitors over HTTP: some at once, each on a connection of its own, for a bounded time."""

import http.client
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from statistics import median
from typing import Any
from urllib.parse import quote, urlencode

from catalogue.bench.calls import ANEW
from catalogue.bench.timing import percentile_95
from catalogue.demo.processes import HOST

SECONDS, AT_ONCE = 3.0, 8
FEWEST_REQUESTS = 5
_FOUND = 200


def measure(
    port: int, path: str, params: dict[str, Any], visitors: int, *, anew: str = ANEW
) -> dict[str, Any]:
    """Ask for one page again and again; milliseconds, pages a second, and how many answers were errors.

    Every visit has an address of its own by the parameter `anew`: no page is one the server remembers.
    """
    address = f"{quote(path)}?{urlencode({**params, anew: ''}, doseq=True)}"
    visits = count()
    begun = time.perf_counter()
    with ThreadPoolExecutor(visitors) as pool:
        walks = list(
            pool.map(lambda _visitor: _walk(port, address, visits, begun + SECONDS), range(visitors))
        )
    took = time.perf_counter() - begun
    times = [each for walk, _failed in walks for each in walk]
    return {
        "p50": round(median(times), 2),
        "p95": round(percentile_95(times), 2),
        "per_second": round(len(times) / took, 1),
        "errors": sum(failed for _walk_times, failed in walks),
    }


def _walk(port: int, address: str, visits: Iterator[int], ends: float) -> tuple[list[float], int]:
    connection = http.client.HTTPConnection(HOST, port, timeout=120)
    times: list[float] = []
    failed = 0
    while time.perf_counter() < ends or len(times) < FEWEST_REQUESTS:
        begun = time.perf_counter()
        connection.request("GET", f"{address}{next(visits)}")
        response = connection.getresponse()
        response.read()
        times.append((time.perf_counter() - begun) * 1000)
        failed += response.status != _FOUND
    connection.close()
    return times, failed
