"""What a picture says of itself before it is decoded."""

from pathlib import Path

from PIL import Image
from pillow_heif import register_heif_opener

from .answers import Facts, Refused
from .limits import LARGEST_PICTURE, MOST_FRAMES
from .memory import READ_WHOLE, most_points

register_heif_opener()

ORIENTATION = 0x0112
GPS = 0x8825
GPS_POSITION = (0x0002, 0x0004)
TURNED_ON_ITS_SIDE = frozenset({5, 6, 7, 8})
PILLOW_NAMES = {
    "jpeg": ("JPEG", "MPO"),  # phones append a second picture for depth or for a wider gamut
    "png": ("PNG",),
    "webp": ("WEBP",),
    "tiff": ("TIFF",),
    "heic": ("HEIF",),
    "avif": ("AVIF",),
}


def read_header(path: str, kind: str) -> Facts:
    """Size, place and frames of the picture at `path`. Raises Refused before anything is decoded."""
    largest = READ_WHOLE.get(kind)
    if largest and Path(path).stat().st_size > largest:
        raise Refused("too_large", largest // 1_000_000)
    Image.MAX_IMAGE_PIXELS = None  # the cap below is ours, and refuses instead of warning
    with Image.open(path, formats=PILLOW_NAMES[kind]) as picture:
        width, height = picture.size
        most = min(LARGEST_PICTURE, most_points(picture, kind) or LARGEST_PICTURE)
        if width * height > most:
            raise Refused("too_many_pixels", most // 1_000_000)
        frames = getattr(picture, "n_frames", 1) if kind == "tiff" else 1
        if frames > MOST_FRAMES:
            raise Refused("too_many_pages", MOST_FRAMES)
        if exif_of(picture).get(ORIENTATION, 1) in TURNED_ON_ITS_SIDE:
            width, height = height, width
        return Facts(width, height, holds_location(picture), frames)


def exif_of(picture: Image.Image) -> Image.Exif:
    """The EXIF in the header. Pillow's own method for PNG decodes the whole picture to find one behind it."""
    return Image.Image.getexif(picture)


def holds_location(picture: Image.Image) -> bool:
    """Whether EXIF or XMP of an opened picture holds coordinates."""
    gps = exif_of(picture).get_ifd(GPS)
    if any(tag in gps for tag in GPS_POSITION):
        return True
    xmp = picture.info.get("xmp") or picture.info.get("XML:com.adobe.xmp") or b""
    packet = xmp if isinstance(xmp, bytes) else str(xmp).encode()
    return b"GPSLatitude" in packet
