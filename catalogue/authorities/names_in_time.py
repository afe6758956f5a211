"""Which name of a place held when: «Сталинск (ныне Новокузнецк)». The one home of this rule."""

from collections.abc import Iterable
from typing import Protocol

from django.utils.translation import gettext as _

from catalogue.text.periods import shared_years

from .place_names import NameInTime

_LONG_AGO = -100_000


class Name(Protocol):
    """A name with the years it was in use, both included; an open side is None."""

    @property
    def name(self) -> str: ...

    @property
    def year_from(self) -> int | None: ...

    @property
    def year_to(self) -> int | None: ...


def name_held(today: str, others: Iterable[Name], year_from: int | None, year_to: int | None) -> str:
    """The name a place bore in the years of a dating: the one that shares most years with them.

    As a period is chosen for a card (DOMAIN.md § 1.9, last line). In the year of a renaming the former name
    still holds; of two former names the later one does. A name whose years nobody knows («станция Ижморская»)
    is never chosen; without any year the place is called as it is today.

    Args:
        today: the name of today, in use since the last former one ended.
        others: the names of other times, in any order.
        year_from: the first year of the dating; None is an open side.
        year_to: the last year of the dating.
    """
    former = [each for each in others if each.year_from is not None or each.year_to is not None]
    ends = [each.year_to for each in former if each.year_to is not None]
    names: list[Name] = [*former, NameInTime(today, year_from=max(ends) + 1 if ends else None)]
    best = max(names, key=lambda each: (shared_years(year_from, year_to, each), each.year_from or _LONG_AGO))
    return best.name if shared_years(year_from, year_to, best) > 0 else today


def name_in_words(today: str, others: Iterable[Name], year_from: int | None, year_to: int | None) -> str:
    """The name of those years, today's beside it where they differ."""
    held = name_held(today, others, year_from, year_to)
    return held if held == today else _("%(held)s (today %(today)s)") % {"held": held, "today": today}


def former_names(today: str, others: Iterable[Name]) -> list[str]:
    """The names of other times with their years: «Сталинск (1932–1961)»; those without years come last."""
    # The oldest first, whatever the database thinks of the years nobody wrote down
    others = sorted(others, key=lambda each: each.year_from or _LONG_AGO)
    dated = {each.name: f"{each.name} ({years})" for each in others if (years := _years(each))}
    undated = {each.name: each.name for each in others if each.name not in dated}
    return [said for name, said in (dated | undated).items() if name != today]


def _years(name: Name) -> str:
    if name.year_from is not None and name.year_to is not None:
        return f"{name.year_from}–{name.year_to}"
    if name.year_to is not None:
        return _("until %(year)s") % {"year": name.year_to}
    return _("from %(year)s") % {"year": name.year_from} if name.year_from is not None else ""
