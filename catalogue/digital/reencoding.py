"""Smaller copies of our own working copies: nothing passes but the points and the sRGB profile."""

from pathlib import Path

from PIL import Image

from .decoding.colours import srgb_profile

QUALITY = {"JPEG": 82, "WEBP": 80}
# One step below Pillow's default: a third of the time for 2 % more bytes
WEBP_METHOD = 2


def save_resized(source: Path, target: Path, *, width: int, image_format: str) -> tuple[int, int]:
    """Write `source` at most `width` pixels wide to `target`, never larger than it is; returns its size."""
    with Image.open(source, formats=["JPEG"]) as picture:
        picture.draft("RGB", (2 * width, 2 * width))  # the decoder skips what a small copy would not show
        height = max(1, round(picture.height * width / picture.width))
        if width < picture.width:
            small = picture.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=2.0)
        else:
            small = picture.copy()
    small.info = {}
    options = {"method": WEBP_METHOD} if image_format == "WEBP" else {"optimize": True, "progressive": True}
    small.save(target, image_format, quality=QUALITY[image_format], icc_profile=srgb_profile(), **options)
    return small.size
