"""A selection for other programs: rows of one meaning, as CSV or JSON."""

import csv
from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from catalogue.presentation.addresses import absolute, permanent_address

COLUMNS = {
    "number": _("Catalogue number"),
    "accession_number": _("Accession number"),
    "title": _("Title"),
    "dating": _("Dating"),
    "place": _("Place"),
    "kind": _("Kind of object"),
    "library": _("Library"),
    "url": _("Address"),
}
BYTE_ORDER_MARK = "\ufeff"
FORMULA_SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")


def records_of(items: Iterable[Any]) -> list[dict[str, str]]:
    """One row for each item; addresses are the lasting ones."""
    return [
        {
            "number": item.catalogue_number,
            "accession_number": item.accession_number,
            "title": item.title,
            "dating": item.date_text,
            "place": item.place_as_written,
            "kind": item.kind.name if item.kind else "",
            "library": item.network.short_name if item.network else "",
            "url": absolute(permanent_address(item.catalogue_number)),
        }
        for item in items
    ]


def as_csv(records: Iterable[dict[str, str]]) -> str:
    """A table that spreadsheets in Russian open by a double click."""
    return "".join(csv_lines(records))


def csv_lines(records: Iterable[dict[str, str]]) -> Iterator[str]:
    """The same table line by line, the headings first."""
    writer = csv.writer(_Passing(), delimiter=";", lineterminator="\r\n")
    yield BYTE_ORDER_MARK + writer.writerow(str(heading) for heading in COLUMNS.values())
    for record in records:
        yield writer.writerow(_harmless(record[name]) for name in COLUMNS)


class _Passing:
    """A file that hands on what is written to it instead of keeping it."""

    def write(self, line: str) -> str:
        return line


def _harmless(text: str) -> str:
    """A cell that a spreadsheet takes for text, never for a formula."""
    return f"'{text}" if text.startswith(FORMULA_SIGNS) else text
