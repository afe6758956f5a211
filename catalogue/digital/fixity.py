"""Whether every master is still the file that was handed in (RELIABILITY.md, bit rot)."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from .models import Master

PIECE = 1024 * 1024


class Damage(StrEnum):
    """What may have happened to a master."""

    MISSING = "missing"
    CHANGED = "changed"


@dataclass(frozen=True)
class Finding:
    """A master after its check; `damage` is None when all is well."""

    master: Master
    damage: Damage | None


def check_masters() -> Iterator[Finding]:
    """Read every master once, in order of its name on the disk, and compare it with its SHA-256."""
    for master in Master.objects.order_by("file").iterator(chunk_size=500):
        yield Finding(master, damage_of(master))


def damage_of(master: Master) -> Damage | None:
    """What happened to the file of `master`, if anything did."""
    path = Path(master.file.path)
    if not path.is_file():
        return Damage.MISSING
    return None if sha256_of(path) == master.sha256 else Damage.CHANGED


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file, read in pieces."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            digest.update(piece)
    return digest.hexdigest()
