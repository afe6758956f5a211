"""Times of pieces of work that are measured in turns, so that a busy moment spoils none of them alone."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from statistics import median, quantiles
from typing import Any

BUSY_LOAD = 2.0
"""The load average from which on a round counts as noisy on the machine of the figures (two cores)."""
SECONDS_IN_A_TURN = 0.25
MOST_REPETITIONS = 20


@dataclass
class Samples:
    """Milliseconds of one piece of work: by the clock, and of this process's processors."""

    wall: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)

    @contextmanager
    def one(self) -> Iterator[None]:
        """Measure what happens within."""
        processor, wall = time.process_time(), time.perf_counter()
        yield
        self.wall.append((time.perf_counter() - wall) * 1000)
        self.processor.append((time.process_time() - processor) * 1000)

    def as_json(self) -> dict[str, Any]:
        """The figures that are kept."""
        return {
            "p50": round(median(self.wall), 3),
            "p95": round(percentile_95(self.wall), 3),
            "cpu": round(median(self.processor), 3),
            "times": len(self.wall),
        }


def percentile_95(values: list[float]) -> float:
    """The value that nineteen of twenty stay under."""
    return quantiles(values, n=20, method="inclusive")[-1] if len(values) > 1 else values[0]


def take_turns(work: dict[str, Callable[[], Any]], rounds: int) -> tuple[dict[str, Samples], list[float]]:
    """Do every piece of work in every round, one after the other; gives its times and each round's load.

    A first go is not measured. Short work is repeated within its turn.
    """
    for each in work.values():
        each()
    samples = {name: Samples() for name in work}
    loads = []
    for _round in range(rounds):
        for name, each in work.items():
            _turn(samples[name], each)
        loads.append(round(os.getloadavg()[0], 2))
    return samples, loads


def _turn(samples: Samples, work: Callable[[], Any]) -> None:
    ends = time.perf_counter() + SECONDS_IN_A_TURN
    for _repetition in range(MOST_REPETITIONS):
        with samples.one():
            work()
        if time.perf_counter() > ends:
            return
