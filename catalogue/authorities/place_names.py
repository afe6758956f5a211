"""Reading «Щегловск (1918–1932); Судженские копи»: the names of a place with their years."""

import re
from dataclasses import dataclass

_NAME = re.compile(r"^(?P<name>[^()]+?)\s*(?:\((?P<when>[^)]*)\))?$")
_YEARS = re.compile(r"^(?P<first>\d{4})\s*[–-]\s*(?P<last>\d{4})$")
_UNTIL = re.compile(r"^до\s+(?P<last>\d{4})$")
_SINCE = re.compile(r"^с\s+(?P<first>\d{4})$")


@dataclass(frozen=True)
class NameInTime:
    """A name with the years it was in use; words instead of years are a note."""

    name: str
    year_from: int | None = None
    year_to: int | None = None
    note: str = ""


def read_names(text: str) -> list[NameInTime]:
    """The names in a cell, apart by semicolons; years or a note stand in parentheses."""
    return [_read_name(part.strip()) for part in text.split(";") if part.strip()]


def _read_name(text: str) -> NameInTime:
    match = _NAME.match(text)
    if match is None:
        return NameInTime(text)
    name, when = match["name"].strip(), (match["when"] or "").strip()
    if years := _YEARS.match(when):
        return NameInTime(name, int(years["first"]), int(years["last"]))
    if until := _UNTIL.match(when):
        return NameInTime(name, year_to=int(until["last"]))
    if since := _SINCE.match(when):
        return NameInTime(name, year_from=int(since["first"]))
    return NameInTime(name, note=when)
