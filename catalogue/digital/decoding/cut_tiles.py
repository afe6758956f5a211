"""A master cut into the tiles of deep zoom."""

import shutil
from pathlib import Path

import pyvips

from . import by_heif, by_pillow, by_vips
from .answers import Facts


def run(kind: str, path: str, output: str) -> Facts:
    """Cut the picture at `path` into the folder `output`; its size is in the answer."""
    if kind not in by_vips.KINDS:
        return Facts(*by_vips.make_tiles(by_heif.opened(path), output))
    scratch = f"{output}.upright.tif"
    try:
        return Facts(*by_vips.make_tiles(by_vips.upright(path, kind, scratch), output))
    except pyvips.Error:
        # Accepted on Pillow's word, see examine_picture; so Pillow reads it here as well
        shutil.rmtree(output, ignore_errors=True)
    finally:
        Path(scratch).unlink(missing_ok=True)
    picture = pyvips.Image.new_from_array(by_pillow.upright(path, kind))
    return Facts(*by_vips.make_tiles(picture.copy(interpretation="srgb"), output))
