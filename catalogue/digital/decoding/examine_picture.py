"""Whether a picture opens to its end: the one judgement every upload passes."""

from . import by_heif, by_pillow, by_vips
from .answers import Facts
from .headers import read_header


def run(kind: str, path: str, output: str) -> Facts:
    """Read the whole picture, leave its working copy at `output`.

    libvips reads it where it can; Pillow has the last word on what libvips gives up.
    Raises Refused or whatever a decoder raises.
    """
    facts = read_header(path, kind)
    if kind not in by_vips.KINDS:
        by_vips.save_working_copy(by_vips.shrunk(by_heif.opened(path)), output)
        return facts
    try:
        by_vips.make_working_copy(path, kind, output)
    except by_vips.Undecodable:
        by_pillow.make_working_copy(path, kind, output)
    return facts
