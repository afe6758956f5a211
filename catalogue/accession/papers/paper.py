"""The one data structure of an act as a paper; renderers know nothing else of acts."""

from dataclasses import dataclass


@dataclass(frozen=True)
class PaperRow:
    """A row of the table; ``picture`` is a key of the pictures that go with the paper, or empty."""

    position: str
    designation: str
    name: str
    quantity: str
    material_technique: str
    dimensions: str
    condition: str
    note: str
    picture: str
    picture_alt: str


@dataclass(frozen=True)
class Signature:
    """A line to sign on."""

    role: str
    post: str
    line: str


@dataclass(frozen=True)
class Approval:
    """The corner «УТВЕРЖДАЮ»."""

    word: str
    post: str
    line: str
    date: str


@dataclass(frozen=True)
class ActPaper:
    """Everything an act says, typeset, in the order of the sheet."""

    title: str
    organisation: tuple[str, ...]
    approval: Approval
    heading: str
    number_and_date: str
    place: str
    date: str
    body: str
    columns: tuple[str, ...]
    rows: tuple[PaperRow, ...]
    total: str
    remarks: tuple[str, ...]
    signatures: tuple[Signature, ...]
    keeper: Signature
    seal: str
    footer: str
    page: str
    of: str
