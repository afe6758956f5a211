"""Decoding by libvips: memory stays flat however large the picture is."""

import os

os.environ.setdefault("VIPS_CONCURRENCY", "1")  # before the import: read once, when libvips starts

import pyvips

from . import tiff_colours
from .colours import srgb_profile
from .limits import WORKING_HEIGHT, WORKING_QUALITY, WORKING_WIDTH

KINDS = frozenset({"jpeg", "png", "webp", "tiff", "avif"})
# These decoders can shrink while they read; the others are read whole and shrunk as they flow
SHRINK_ON_LOAD = frozenset({"jpeg", "webp"})
BOX = {"height": WORKING_HEIGHT, "size": "down"}
BACKGROUND = 255
TILE_SIZE = 512
TILE_SUFFIX = ".jpg[Q=85,keep=none]"


class Undecodable(Exception):
    """libvips could not read the picture to its end."""


def make_working_copy(path: str, kind: str, output: str) -> None:
    """Read the whole picture at `path`; write it upright, in sRGB, with no metadata but the profile.

    Raises Undecodable for what is damaged or cut off.
    """
    box: dict[str, object] = dict(BOX)
    try:
        if kind in SHRINK_ON_LOAD:
            box |= in_srgb(opened(path, kind))
            save_working_copy(pyvips.Image.thumbnail(path, WORKING_WIDTH, fail_on="truncated", **box), output)
        else:
            save_working_copy(shrunk(opened(path, kind)), output)
    except pyvips.Error as error:
        raise Undecodable(str(error)) from error


def shrunk(picture: pyvips.Image) -> pyvips.Image:
    """An opened picture in the size and the colours of a working copy."""
    return picture.thumbnail_image(WORKING_WIDTH, **BOX, **in_srgb(picture))


def in_srgb(picture: pyvips.Image) -> dict[str, str]:
    """What to ask of libvips so that the colours come out right."""
    return {"output_profile": "srgb"} if has_profile(picture) else {}


def save_working_copy(small: pyvips.Image, output: str) -> None:
    """Write a picture of the right size, with nothing said about it but its colours."""
    plain = flattened(small.colourspace("srgb")).copy()
    plain.set_type(pyvips.GValue.blob_type, "icc-profile-data", srgb_profile())
    plain.jpegsave(output, Q=WORKING_QUALITY, keep="icc", subsample_mode="off")


def make_tiles(picture: pyvips.Image, folder: str) -> tuple[int, int]:
    """Cut an upright picture into a static IIIF Image API 3 tree at `folder`; returns its size."""
    converted = picture.icc_transform("srgb", embedded=True) if has_profile(picture) else picture
    plain = flattened(converted.colourspace("srgb")).cast("uchar")
    plain.dzsave(folder, layout="iiif3", tile_size=TILE_SIZE, suffix=TILE_SUFFIX)
    return plain.width, plain.height


def upright(path: str, kind: str, scratch: str) -> pyvips.Image:
    """The picture turned as it was taken; `scratch` is the path of a file for the caller to remove.

    A turned one cannot be read as it flows. One that its decoder gathers in memory first (progressive,
    interlaced) must not be: written to disk, it is out of memory before the tiles are cut. In tiles: of
    a whole picture on disk all pages would be in memory at once (measured: 460 MB of 120 megapixels).
    """
    picture = opened(path, kind)
    turned = picture.get_typeof("orientation") and picture.get("orientation") > 1
    if turned or picture.get_typeof("interlaced"):
        picture.tiffsave(scratch, tile=True, tile_width=TILE_SIZE, tile_height=TILE_SIZE)
        return pyvips.Image.new_from_file(scratch, access="random").autorot()
    return picture


def opened(path: str, kind: str) -> pyvips.Image:
    """The first frame, failing on what is cut off (TIFF tells that as an error of reading)."""
    fail_on = "error" if kind == "tiff" else "truncated"
    picture = pyvips.Image.new_from_file(path, access="sequential", fail_on=fail_on)
    if kind != "tiff" or not tiff_colours.needs_turning(path):
        return picture
    if tiff_colours.are_halved(path) or picture.format != "uchar":
        raise pyvips.Error("colour differences that libvips cannot take apart")
    return tiff_colours.in_rgb(picture)


def flattened(picture: pyvips.Image) -> pyvips.Image:
    """On white paper, where the picture lets something shine through."""
    return picture.flatten(background=BACKGROUND) if picture.hasalpha() else picture


def has_profile(picture: pyvips.Image) -> bool:
    """Whether the picture carries a colour profile, or needs one to be understood at all.

    Without one its colours are sRGB by custom; to compute that anew would take eight times as long.
    """
    return bool(picture.get_typeof("icc-profile-data")) or picture.interpretation == "cmyk"
