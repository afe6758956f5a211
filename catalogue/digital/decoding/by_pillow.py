"""Decoding by Pillow: a second opinion on what libvips cannot read."""

from io import BytesIO

from PIL import Image, ImageCms, ImageOps

from .answers import Refused
from .colours import srgb_profile
from .headers import PILLOW_NAMES
from .limits import WORKING_HEIGHT, WORKING_QUALITY, WORKING_WIDTH
from .memory import most_points_for_pillow

SIXTEEN_BITS = frozenset({"I;16", "I;16B", "I;16L", "I;16N"})


def make_working_copy(path: str, kind: str, output: str) -> None:
    """Read the whole picture at `path`; write it upright, in sRGB, with no metadata but the profile."""
    picture = upright(path, kind)
    picture.thumbnail((WORKING_WIDTH, WORKING_HEIGHT), Image.Resampling.LANCZOS, reducing_gap=3.0)
    picture.save(output, "JPEG", quality=WORKING_QUALITY, subsampling=0, icc_profile=srgb_profile())


def upright(path: str, kind: str) -> Image.Image:
    """The first frame, decoded to its end, turned as it was taken, in sRGB on white paper."""
    with Image.open(path, formats=PILLOW_NAMES[kind]) as picture:
        most = most_points_for_pillow(picture)
        if picture.width * picture.height > most:
            raise Refused("too_many_pixels", most // 1_000_000)
        picture.load()
        return without_metadata(in_srgb(ImageOps.exif_transpose(picture)))


def in_srgb(picture: Image.Image) -> Image.Image:
    """The colours of `picture` as a browser understands them."""
    profile = picture.info.get("icc_profile")
    if picture.mode in SIXTEEN_BITS:
        picture = picture.point(lambda value: value / 256).convert("L")
    if picture.has_transparency_data:
        picture = on_white(picture.convert("RGBA"))
    if profile and picture.mode in {"RGB", "CMYK", "L"}:
        try:
            source, target = ImageCms.ImageCmsProfile(BytesIO(profile)), ImageCms.createProfile("sRGB")
            picture = ImageCms.profileToProfile(picture, source, target, outputMode="RGB") or picture
        except ImageCms.PyCMSError:
            pass  # a broken profile says nothing; the colours are taken as they stand
    return picture.convert("RGB")


def on_white(picture: Image.Image) -> Image.Image:
    """A picture that lets something shine through, laid on white paper."""
    paper = Image.new("RGBA", picture.size, "white")
    paper.alpha_composite(picture)
    return paper.convert("RGB")


def without_metadata(picture: Image.Image) -> Image.Image:
    """The same points with nothing said about them."""
    picture.info = {}
    return picture
