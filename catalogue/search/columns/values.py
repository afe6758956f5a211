"""The words of the values of facets, by their numbers, as one picture of the index knows them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class KnownValue:
    """A value of a facet: its number among the codes, its key, its words."""

    number: int
    facet: str
    key: int
    slug: str
    label: str
    order: int
    parent: int | None


@dataclass(frozen=True)
class Values:
    """All values of all facets."""

    by_number: Mapping[int, KnownValue]

    @cached_property
    def size(self) -> int:
        """One more than the greatest number."""
        return max(self.by_number, default=-1) + 1

    @cached_property
    def by_slug(self) -> Mapping[tuple[str, str], KnownValue]:
        """Values by facet and slug."""
        return {(each.facet, each.slug): each for each in self.by_number.values() if each.slug}

    @cached_property
    def by_facet(self) -> Mapping[str, list[KnownValue]]:
        """The values of each facet."""
        sorted_out: dict[str, list[KnownValue]] = defaultdict(list)
        for each in self.by_number.values():
            if each.slug:
                sorted_out[each.facet].append(each)
        return sorted_out

    def with_changes(self, changed: Iterable[KnownValue]) -> "Values":
        """The same with some values said anew."""
        news = {each.number: each for each in changed}
        return Values({**self.by_number, **news}) if news else self
