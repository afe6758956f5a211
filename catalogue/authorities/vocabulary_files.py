"""The project's own vocabularies, networks, places and events, read from CSV files beside this module."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .models import Vocabulary

DATA = Path(__file__).parent / "data"
_BETWEEN_ALTERNATIVES = "|"

VOCABULARY_FILES = {
    Vocabulary.KIND: "kinds.csv",
    Vocabulary.THEME: "themes.csv",
    Vocabulary.PERIOD: "periods.csv",
    Vocabulary.MATERIAL: "materials.csv",
    Vocabulary.TECHNIQUE: "techniques.csv",
    Vocabulary.CONDITION: "conditions.csv",
    Vocabulary.ACQUISITION: "acquisition.csv",
    Vocabulary.AUTHENTICITY: "authenticity.csv",
    Vocabulary.RIGHTS: "rights.csv",
}


@dataclass(frozen=True)
class TermRow:
    """A term as its file gives it (DOMAIN.md, part 2); ``parent`` is the slug of the broader term."""

    slug: str
    name: str
    parent: str
    applies_to: str
    year_from: int | None
    year_to: int | None
    scope_note: str
    uri: str
    allows_download: bool
    is_active: bool
    alternative: tuple[str, ...]


def term_rows(vocabulary: Vocabulary) -> list[TermRow]:
    """The terms of a vocabulary in the order of its file: a broader term before its narrower ones."""
    return [_term_row(row) for row in rows_of(VOCABULARY_FILES[vocabulary])]


def rows_of(file_name: str) -> Iterator[dict[str, str]]:
    """The rows of a file of the project's data, by the names of its columns."""
    with (DATA / file_name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def year(text: str | None) -> int | None:
    """A year, or None for an empty cell."""
    return int(text) if text else None


def _term_row(row: dict[str, str]) -> TermRow:
    return TermRow(
        slug=row["slug"],
        name=row["name"],
        parent=row.get("parent", ""),
        applies_to=row.get("applies_to", ""),
        year_from=year(row.get("year_from")),
        year_to=year(row.get("year_to")),
        scope_note=row.get("scope_note", ""),
        uri=row.get("uri", ""),
        allows_download=row.get("allows_download") == "1",
        is_active=row.get("is_active", "1") == "1",
        alternative=tuple(filter(None, row.get("alternative", "").split(_BETWEEN_ALTERNATIVES))),
    )
