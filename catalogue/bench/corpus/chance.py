"""Choices that fall as they do in life: a few things are common, most are rare."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from random import Random
from typing import Generic, TypeVar

Thing = TypeVar("Thing")


@dataclass(frozen=True)
class Weighted(Generic[Thing]):
    """Things with their weights summed up, ready to be drawn from."""

    things: Sequence[Thing]
    summed: Sequence[float]

    def draw(self, chance: Random, number: int) -> list[Thing]:
        """So many things, perhaps some of them more than once."""
        return chance.choices(self.things, cum_weights=self.summed, k=number)

    def one(self, chance: Random) -> Thing:
        """One thing."""
        return self.draw(chance, 1)[0]

    def several(self, chance: Random, most: int) -> list[Thing]:
        """Up to so many things, each once."""
        return list(dict.fromkeys(self.draw(chance, chance.randint(0, most))))


def zipf(things: Sequence[Thing], flattened_by: float = 0.0, exponent: float = 1.0) -> Weighted[Thing]:
    """The first commonest, the n-th n times as rare; ``flattened_by`` makes the first less common."""
    weights = (1 / (place + flattened_by) ** exponent for place in range(1, len(things) + 1))
    return Weighted(things, list(accumulate(weights)))


def weighed(weights: dict[Thing, float]) -> Weighted[Thing]:
    """Things by weights given one by one."""
    return Weighted(list(weights), list(accumulate(weights.values())))
