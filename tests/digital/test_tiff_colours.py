"""A scan written in luma and colour differences shows its colours, however it is packed."""

from pathlib import Path

import pytest
from PIL import Image

from catalogue.digital.decoding import cut_tiles, examine_picture
from tests.digital.samples import picture

RED, BLUE = (200, 20, 20), (20, 20, 200)


@pytest.fixture(params=[None, "tiff_lzw", "tiff_adobe_deflate", "jpeg"])
def scan(request, tmp_path: Path) -> str:
    path = tmp_path / "scan.tif"
    picture(400, 304).convert("YCbCr").save(path, "TIFF", compression=request.param)
    return str(path)


def assert_colours(path: Path) -> None:
    with Image.open(path) as shown:
        for point, colour in (((10, 10), RED), ((shown.width - 10, shown.height - 10), BLUE)):
            assert max(abs(a - b) for a, b in zip(shown.getpixel(point), colour, strict=True)) < 8


def test_the_working_copy_has_the_colours(scan: str, tmp_path: Path) -> None:
    examine_picture.run("tiff", scan, str(tmp_path / "copy.jpg"))
    assert_colours(tmp_path / "copy.jpg")


def test_the_tiles_have_the_colours(scan: str, tmp_path: Path) -> None:
    cut_tiles.run("tiff", scan, str(tmp_path / "tiles"))
    (whole,) = tmp_path.glob("tiles/full/400,304/0/default.jpg")
    assert_colours(whole)


def test_halved_differences_are_left_to_pillow_and_never_shown_wrong(tmp_path: Path) -> None:
    """Four points to a pair of differences, as TIFF has it without compression: made by hand."""
    path = tmp_path / "halved.tif"
    path.write_bytes(halved_scan())
    try:
        examine_picture.run("tiff", str(path), str(tmp_path / "copy.jpg"))
    except Exception:
        return
    with Image.open(tmp_path / "copy.jpg") as shown:
        assert max(abs(a - b) for a, b in zip(shown.getpixel((8, 8)), RED, strict=True)) < 12


def halved_scan(width: int = 16, height: int = 16) -> bytes:
    """A red square: 4 × Y, Cb, Cr for every 2 × 2 points."""
    luma, cb, cr = picture(4, 4).convert("YCbCr").getpixel((0, 0))
    strip = bytes([luma] * 4 + [cb, cr]) * (width * height // 4)
    entries = [
        (256, 3, 1, width), (257, 3, 1, height), (258, 3, 3, None), (259, 3, 1, 1), (262, 3, 1, 6),
        (273, 4, 1, None), (277, 3, 1, 3), (278, 3, 1, height), (279, 4, 1, len(strip)),
        (530, 3, 2, 0x00020002),
    ]  # fmt: skip
    after = 8 + 2 + 12 * len(entries) + 4
    values = {258: after, 273: after + 6}
    table = b"".join(
        tag.to_bytes(2, "little") + kind.to_bytes(2, "little") + count.to_bytes(4, "little")
        + (values.get(tag) if value is None else value).to_bytes(4, "little")
        for tag, kind, count, value in entries
    )  # fmt: skip
    head = b"II*\0" + (8).to_bytes(4, "little") + len(entries).to_bytes(2, "little")
    return head + table + bytes(4) + bytes([8, 0] * 3) + strip
