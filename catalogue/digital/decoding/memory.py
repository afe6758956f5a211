"""What decoding a picture costs in memory, told from its header.

Measured, with every decoder in a process of its own. Most pictures are
read as they flow and cost nothing that grows with them; these few are gathered whole by their decoder.
"""

from collections.abc import Sequence

from PIL import Image

MEMORY_FOR_POINTS = 270_000_000
"""Bytes; with the decoder itself a process stays below 400 MB (RELIABILITY.md, R3)."""
BYTES_OF_A_COEFFICIENT = 2
BYTES_BY_KIND = {"heic": 5.0, "webp": 8.4, "avif": 15.5}
BYTES_OF_A_PNG_POINT = {"1": 1, "L": 1, "P": 1, "LA": 4, "I;16": 2, "RGB": 6, "RGBA": 8}
"""Pillow does not tell eight bits a sample from sixteen where there are colours, so the greater is taken."""
COPIES_BY_PILLOW = 4
READ_WHOLE = {"heic": 100_000_000, "webp": 60_000_000, "avif": 60_000_000}
"""Bytes of the largest file of the kinds that are read into memory before anything is known of them."""
ONE_BYTE_MODES = frozenset({"1", "L", "P"})


def most_points(picture: Image.Image, kind: str) -> int | None:
    """How many points a picture like this one may have; None where memory does not grow with them."""
    bytes_of_a_point = gathered_bytes(picture, kind)
    return int(MEMORY_FOR_POINTS / bytes_of_a_point) if bytes_of_a_point else None


def most_points_for_pillow(picture: Image.Image) -> int:
    """How many points Pillow may be given: it holds the whole picture, and once more for each change."""
    return MEMORY_FOR_POINTS // (COPIES_BY_PILLOW * (1 if picture.mode in ONE_BYTE_MODES else 4))


def gathered_bytes(picture: Image.Image, kind: str) -> float:
    """Bytes a decoder gathers for each point before it gives the first."""
    if kind == "jpeg" and picture.info.get("progressive"):
        return BYTES_OF_A_COEFFICIENT * _samples_of_a_point(getattr(picture, "layer", ()))
    if kind == "png" and picture.info.get("interlace"):
        return BYTES_OF_A_PNG_POINT.get(picture.mode, 8)
    return BYTES_BY_KIND.get(kind, 0.0)


def _samples_of_a_point(components: Sequence[tuple[int, int, int, int]]) -> float:
    """Samples for each point of a JPEG: 3 in full colour, 1.5 where colours are kept at half the width."""
    shares = [across * down for _name, across, down, _table in components]
    return sum(shares) / max(shares) if shares else 3.0
