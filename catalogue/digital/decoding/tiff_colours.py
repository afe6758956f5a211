"""TIFF written in luma and two colour differences, which libvips takes for red, green and blue.

It understands them where the strips are JPEG; a scanner may pack them otherwise (TIFF 6.0, section 21).
"""

import pyvips
from PIL.TiffImagePlugin import TiffImageFile

COMPRESSION, PHOTOMETRIC, SUBSAMPLING = 259, 262, 530
YCBCR = 6
UNDERSTOOD = frozenset({6, 7})
"""JPEG, the old way and the new one: the decoder turns the colours itself."""
MIDDLE = 128
TO_RGB = [[1.0, 0.0, 1.402], [1.0, -0.344136, -0.714136], [1.0, 1.772, 0.0]]
"""ITU-R BT.601, as TIFF has it where the file says nothing else."""


def needs_turning(path: str) -> bool:
    """Whether the points at `path` are differences of colours as they stand."""
    with TiffImageFile(path) as picture:
        tags = picture.tag_v2
        return tags.get(PHOTOMETRIC) == YCBCR and tags.get(COMPRESSION, 1) not in UNDERSTOOD


def are_halved(path: str) -> bool:
    """Whether the differences are kept for every other point only: libvips cannot take those apart."""
    with TiffImageFile(path) as picture:
        return tuple(picture.tag_v2.get(SUBSAMPLING, (2, 2))) != (1, 1)


def in_rgb(points: pyvips.Image) -> pyvips.Image:
    """The same picture in red, green and blue, as it flows."""
    matrix = pyvips.Image.new_from_array(TO_RGB)
    colours = (points.extract_band(0, n=3) - [0, MIDDLE, MIDDLE]).recomb(matrix)
    return colours.rint().cast("uchar").copy(interpretation="srgb")
