"""The text blocks of papers, read from ``wording.toml``: the museum's words stand outside the code."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from catalogue.accession.models import ActKind
from catalogue.accounts.models import LibraryNetwork
from catalogue.accounts.models.networks import NetworkKind


@dataclass(frozen=True)
class ActWording:
    """What is said in acts of one kind only."""

    prefix: str
    called: str
    heading: str
    purpose: str
    body: str
    total: str
    annex: str


@dataclass(frozen=True)
class LibraryWording:
    """How a paper calls the contributing organisation, so that its sentences agree with any full name."""

    who: str
    where: str


@dataclass(frozen=True)
class CommonWording:
    """What every act says."""

    museum: str
    party: str
    unnamed: str
    place: str
    approved: str
    approved_post: str
    approved_line: str
    approved_date: str
    columns: tuple[str, ...]
    picture: str
    catalogue_number: str
    items: tuple[str, str, str]
    basis: str
    two_copies: str
    handed_over: str
    received: str
    keeper: str
    signature_line: str
    seal: str
    footer: str
    unconfirmed: str
    page: str
    of: str


@dataclass(frozen=True)
class Wording:
    """Every text block of the papers."""

    protocol_prefix: str
    source: str
    common: CommonWording
    libraries: dict[str, LibraryWording]
    acts: dict[str, ActWording]
    phrases: dict[str, str]

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read the blocks. Raises TypeError when one is missing or unknown."""
        blocks = tomllib.loads(path.read_text(encoding="utf-8"))
        return cls(
            protocol_prefix=blocks["protocol_prefix"],
            source=blocks["source"],
            common=CommonWording(**blocks["common"]),
            libraries={name: LibraryWording(**words) for name, words in blocks["libraries"].items()},
            acts={name: ActWording(**words) for name, words in blocks["acts"].items()},
            phrases=blocks["phrases"],
        )


WORDING = Wording.read(Path(__file__).with_name("wording.toml"))


def wording_of(kind: str) -> ActWording:
    """The blocks of one kind of act."""
    return WORDING.acts[ActKind(kind).value]


def wording_for(network: LibraryNetwork) -> LibraryWording:
    """How papers call the organisation: a library or a library system."""
    return WORDING.libraries["regional" if network.kind == NetworkKind.REGIONAL else "other"]
