"""HEIC from phones: decoded by libheif, then as frugal as everything else that libvips does."""

import pillow_heif
import pyvips


def opened(path: str) -> pyvips.Image:
    """The picture, decoded and turned upright by libheif, in eight bits. Raises what libheif raises."""
    picture = pillow_heif.open_heif(path)[0]
    width, height = picture.size
    bands = len(picture.mode)
    points = pyvips.Image.new_from_memory(picture.data, picture.stride // bands, height, bands, "uchar")
    framed = points.crop(0, 0, width, height).copy(interpretation="srgb" if bands > 2 else "b-w")
    if profile := picture.info.get("icc_profile"):
        framed.set_type(pyvips.GValue.blob_type, "icc-profile-data", profile)
    return framed
