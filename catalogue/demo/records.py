"""The demonstration records and their pictures, as their files give them."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent / "data"
PICTURES = DATA / "pictures"


@dataclass(frozen=True)
class DemoPicture:
    """A drawing of a sheet or a side; one with ``hires_of`` replaces its twin in deep zoom."""

    record_id: str
    file: str
    order: int
    caption: str
    alt: str
    transcript: str
    label: str = ""
    hires_of: str = ""

    @property
    def path(self) -> Path:
        """Where the drawing lies."""
        return PICTURES / self.file


@dataclass(frozen=True)
class DemoRecord:
    """An invented record with its sheets or sides in order."""

    number: int
    fields: dict[str, Any]
    pictures: tuple[DemoPicture, ...]

    def __getitem__(self, name: str) -> Any:
        """A field of the record, as written."""
        return self.fields[name]

    @property
    def sheets(self) -> list[DemoPicture]:
        """The pictures that are sheets or sides."""
        return [picture for picture in self.pictures if not picture.hires_of]

    @property
    def larger_versions(self) -> list[DemoPicture]:
        """The pictures that only serve deep zoom."""
        return [picture for picture in self.pictures if picture.hires_of]


@cache
def demo_records() -> tuple[DemoRecord, ...]:
    """All records in the order of their file, which is the order of their numbers."""
    pictures = demo_pictures()
    return tuple(
        DemoRecord(number, fields, tuple(each for each in pictures if each.record_id == fields["id"]))
        for number, fields in enumerate(_read("records.json"), start=1)
    )


@cache
def demo_pictures() -> tuple[DemoPicture, ...]:
    """All pictures, those of one record in order."""
    rows = [DemoPicture(**row) for row in _read("pictures.json")["images"]]
    return tuple(sorted(rows, key=lambda row: (row.record_id, row.order)))


def _read(name: str) -> Any:
    return json.loads((DATA / name).read_text(encoding="utf-8"))
