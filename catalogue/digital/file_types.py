"""Which files the museum takes, told by their first bytes and never by their names.

Pure: knows neither Django nor a decoder.
"""

from dataclasses import dataclass

HEAD_BYTES = 2048


@dataclass(frozen=True)
class FileType:
    """A kind of file that may become a master.

    `name` is the word the decoding process is told; `extension` is the one the file is stored
    under, whatever it was called when handed in.
    """

    name: str
    media_type: str
    extension: str


JPEG = FileType("jpeg", "image/jpeg", "jpg")
PNG = FileType("png", "image/png", "png")
WEBP = FileType("webp", "image/webp", "webp")
TIFF = FileType("tiff", "image/tiff", "tif")
HEIC = FileType("heic", "image/heic", "heic")
AVIF = FileType("avif", "image/avif", "avif")
PDF = FileType("pdf", "application/pdf", "pdf")

PICTURES = frozenset({JPEG, PNG, WEBP, TIFF, HEIC, AVIF})
ACCEPTED = PICTURES | {PDF}
BY_MEDIA_TYPE = {file_type.media_type: file_type for file_type in ACCEPTED}

# Raw files of cameras begin like a TIFF, whose first picture is only a stamp-sized preview
RAW_EXTENSIONS = frozenset({"dng", "nef", "cr2", "arw", "pef", "srw", "3fr", "erf", "kdc", "nrw"})

_TIFF_STARTS = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")
_HEIC_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx"})
_AVIF_BRANDS = frozenset({b"avif", b"avis"})


def sniff(head: bytes) -> FileType | None:
    """The type of the file that begins with `head` (its first HEAD_BYTES), or None."""
    if head.startswith(b"\xff\xd8\xff"):
        return JPEG
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return PNG
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return WEBP
    if head.startswith(_TIFF_STARTS):
        return TIFF
    if head[4:8] == b"ftyp":
        return _type_by_brands(head)
    # Readers look for the mark of a PDF in its first kilobyte (ISO 32000-1, annex H, 3.4.1)
    return PDF if b"%PDF-" in head[:1024] else None


def _type_by_brands(head: bytes) -> FileType | None:
    box = head[8 : int.from_bytes(head[:4], "big")]
    brands = {box[start : start + 4] for start in range(0, len(box), 4)}
    if brands & _AVIF_BRANDS:
        return AVIF
    return HEIC if brands & _HEIC_BRANDS else None
