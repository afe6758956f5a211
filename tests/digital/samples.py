"""Files made on the spot: honest ones, odd ones and hostile ones."""

import struct
import zlib
from io import BytesIO
from typing import Any

import pillow_heif
import pypdfium2
from PIL import Image, ImageDraw

pillow_heif.register_heif_opener()

ORIENTATION, ARTIST, SERIAL_NUMBER, GPS = 0x0112, 0x013B, 0xA431, 0x8825
LEAK_MARK = "LEAKMARK-7f3a"
# What each orientation needs done to an upright picture so that a viewer turns it back
TURNED_AWAY = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


def picture(width: int = 400, height: int = 300, mode: str = "RGB") -> Image.Image:
    """A sheet with a red corner at the top left and a blue one at the bottom right."""
    sheet = Image.new("RGB", (width, height), "white")
    draw = ImageDraw.Draw(sheet)
    draw.rectangle((0, 0, width // 2, height // 2), fill=(200, 20, 20))
    draw.rectangle((width // 2, height // 2, width, height), fill=(20, 20, 200))
    return sheet.convert(mode)


def saved(image: Image.Image, image_format: str, **options: Any) -> bytes:
    file = BytesIO()
    image.save(file, image_format, **options)
    return file.getvalue()


def with_secrets() -> Image.Exif:
    """EXIF with a place, a serial number and an author."""
    exif = Image.Exif()
    exif[ARTIST] = LEAK_MARK
    exif.get_ifd(0x8769)[SERIAL_NUMBER] = LEAK_MARK
    exif.get_ifd(GPS).update({1: "N", 2: (55.0, 45.0, 20.99), 3: "E", 4: (87.0, 10.0, 5.0)})
    exif[GPS] = 0  # Pillow writes the table into a TIFF only when its place is spoken for
    return exif


def turned(orientation: int) -> bytes:
    """A JPEG that looks upright only when its orientation is heeded."""
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    stored = picture()
    if orientation in TURNED_AWAY:
        stored = stored.transpose(TURNED_AWAY[orientation])
    return saved(stored, "JPEG", quality=95, exif=exif)


def png_chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png_header(width: int, height: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n" + png_chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))


def pixel_flood() -> bytes:
    """50,000 × 50,000 points in a few kilobytes."""
    rows = png_chunk(b"IDAT", zlib.compress(bytes(100_000)))
    return png_header(50_000, 50_000) + rows + png_chunk(b"IEND", b"")


def text_bomb() -> bytes:
    """A PNG whose comment unpacks to 50 MB."""
    bomb = png_chunk(b"zTXt", b"Comment\0\0" + zlib.compress(bytes(50_000_000), 9))
    rows = zlib.compress(b"".join(b"\0" + bytes(300) for _row in range(100)))
    return png_header(100, 100) + bomb + png_chunk(b"IDAT", rows) + png_chunk(b"IEND", b"")


def pdf(pages: int = 1, width: float = 595, height: float = 842) -> bytes:
    document = pypdfium2.PdfDocument.new()
    for _page in range(pages):
        document.new_page(width, height)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


SVG = b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


def is_clean(content: bytes) -> bool:
    """Whether a picture holds nothing about itself but its colour profile."""
    with Image.open(BytesIO(content)) as image:
        said = set(image.info) - {
            "icc_profile",
            "jfif",
            "jfif_version",
            "jfif_unit",
            "jfif_density",
            "progressive",
            "progression",
            "dpi",
            "loop",
            "background",
            "timestamp",
            "duration",
        }
        return not said and not dict(image.getexif()) and LEAK_MARK.encode() not in content


def size_of(content: bytes) -> tuple[int, int]:
    with Image.open(BytesIO(content)) as image:
        return image.size
