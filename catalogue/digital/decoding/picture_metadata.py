"""JPEG and JPEG 2000 without what they say about themselves; the points are not touched.

Pure. JPEG: ITU-T T.81, annex B; JPEG 2000: ITU-T T.800, annex I.
"""

from collections.abc import Iterator

from .answers import Refused

START, START_OF_SCAN = b"\xff\xd8", 0xDA
COMMENT, FIRST_APP, LAST_APP = 0xFE, 0xE0, 0xEF
JFIF, ICC, ADOBE = 0xE0, 0xE2, 0xEE
SPEAKING_BOXES = frozenset({b"xml ", b"uuid", b"uinf", b"asoc"})
JP2_SIGNATURE = b"\x00\x00\x00\x0cjP  "


def without_metadata(content: bytes, kind: str) -> bytes:
    """The picture with its colours and points only. Raises Refused for what does not read as one."""
    if kind == "jpeg":
        return b"".join(_segments(content))
    return b"".join(_boxes(content)) if content.startswith(JP2_SIGNATURE) else content


def _segments(content: bytes) -> Iterator[bytes]:
    """The segments before the scan that stay, then the rest."""
    if not content.startswith(START):
        raise Refused("broken")
    yield START
    at = 2
    while content[at : at + 1] == b"\xff" and at + 4 <= len(content):
        marker = content[at + 1]
        if marker == 0xFF:  # a filling byte
            at += 1
            continue
        if marker == START_OF_SCAN:
            yield content[at:]
            return
        end = at + 2 + int.from_bytes(content[at + 2 : at + 4], "big")
        if _stays(marker, content[at + 4 : end]):
            yield content[at:end]
        at = end
    raise Refused("broken")


def _stays(marker: int, body: bytes) -> bool:
    if marker == ICC:
        return body.startswith(b"ICC_PROFILE\0")
    return marker in (JFIF, ADOBE) or not (marker == COMMENT or FIRST_APP <= marker <= LAST_APP)


def _boxes(content: bytes) -> Iterator[bytes]:
    at = 0
    while at < len(content):
        size, name = int.from_bytes(content[at : at + 4], "big"), content[at + 4 : at + 8]
        if size == 1:
            size = int.from_bytes(content[at + 8 : at + 16], "big")
        end = at + size if size else len(content)
        if end < at + 8 or end > len(content):
            raise Refused("broken")
        if name not in SPEAKING_BOXES:
            yield content[at:end]
        at = end
