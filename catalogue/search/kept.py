"""What a process keeps in memory of the database, made anew whenever the index has another version."""

from collections.abc import Callable
from typing import Generic, TypeVar

from catalogue.search.index.versions import Version

Kept = TypeVar("Kept")


class KeptByVersion(Generic[Kept]):
    """One thing for all threads; two threads that find it old make it twice, which harms nobody.

    Args:
        make: reads it from the database.
    """

    def __init__(self, make: Callable[[], Kept]) -> None:
        self._make = make
        self._kept: tuple[Version, Kept] | None = None

    def at(self, version: Version) -> Kept:
        """The thing as it is at a version of the index."""
        kept = self._kept
        if kept is None or kept[0] != version:
            kept = self._kept = version, self._make()
        return kept[1]
