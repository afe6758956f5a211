"""What a template needs to show a public copy."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class PublicSource:
    """A public copy of a picture: where it is and how large."""

    url: str
    width: int
    height: int


def best_source(sources: Sequence[PublicSource], width: int) -> PublicSource | None:
    """The smallest source at least `width` pixels wide, else the widest, else None."""
    by_width = sorted(sources, key=lambda source: source.width)
    wide_enough = (source for source in by_width if source.width >= width)
    return next(wide_enough, by_width[-1] if by_width else None)


def srcset_of(sources: Sequence[PublicSource]) -> str:
    """``url 320w, url 640w``: the sources as an ``<img srcset>``."""
    by_width = sorted(sources, key=lambda source: source.width)
    return ", ".join(f"{source.url} {source.width}w" for source in by_width)
