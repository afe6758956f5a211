"""No upload makes a process take 400 MB (RELIABILITY.md, R3), and what would is refused by its header."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
import pyvips
from PIL import Image
from pillow_heif import register_heif_opener

from catalogue.digital.decoding.memory import BYTES_BY_KIND, MEMORY_FOR_POINTS

ROOT = Path(__file__).resolve().parents[2]
MOST = 400 * 1024
"""Kilobytes, as the system counts the peak of a process."""
PROGRAM = """
import sys
from catalogue.digital.decoding.__main__ import main
main(*sys.argv[1:])
(peak,) = (line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM"))
sys.stderr.write(peak)
"""
DECODER_ITSELF = 70_000_000
QUICKLY = {"pngsave": {"compression": 1}}
COMMANDS = ("examine_picture", "cut_tiles")


def picture(width: int, height: int) -> pyvips.Image:
    """Grain that no encoder can do away with."""
    grain = pyvips.Image.gaussnoise(width // 8, height // 8, mean=128, sigma=40).resize(8).cast("uchar")
    return grain.bandjoin([grain.rot180(), grain.invert()]).copy(interpretation="srgb")


def with_points(count: int) -> pyvips.Image:
    width = int((count * 1.4) ** 0.5) // 8 * 8
    return picture(width, count // width // 8 * 8)


def decoded(command: str, kind: str, path: Path, folder: Path) -> tuple[dict, int]:
    """The answer of the decoding process, and the peak of its memory in kilobytes.

    The process reads its own peak: what the system tells of a child counts its parent's memory in.
    """
    arguments = [sys.executable, "-c", PROGRAM, command, kind, str(path), str(folder / command)]
    done = subprocess.run(arguments, cwd=ROOT, capture_output=True, text=True, check=True)
    return json.loads(done.stdout), int(done.stderr)


def smooth(image: pyvips.Image) -> pyvips.Image:
    """Colours that run into one another, in the size of another picture."""
    across = pyvips.Image.xyz(image.width, image.height).cast("uchar")
    return across[0].bandjoin([across[1], across[0] ^ across[1]]).copy(interpretation="srgb")


def progressive(image: pyvips.Image, path: Path, colours: str) -> None:
    image.jpegsave(str(path), interlace=True, Q=70, subsample_mode=colours)


GATHERED = {
    "progressive, half the colours": ("jpeg", 3.0, lambda image, path: progressive(image, path, "on")),
    "progressive, all colours": ("jpeg", 6.0, lambda image, path: progressive(image, path, "off")),
    "interlaced": ("png", 6.0, lambda image, path: image.pngsave(str(path), interlace=True, compression=1)),
    "webp": ("webp", 8.4, lambda image, path: image.webpsave(str(path), effort=0)),
    "webp without loss": (
        "webp",
        8.4,
        # Without loss grain takes a minute to write; what reading costs does not depend on what is shown
        lambda image, path: smooth(image).webpsave(str(path), lossless=True, effort=0),
    ),
}


@pytest.mark.parametrize("name", GATHERED)
def test_the_largest_picture_of_a_costly_kind_stays_within_the_memory(name, tmp_path):
    kind, bytes_of_a_point, save = GATHERED[name]
    path = tmp_path / "picture"
    save(with_points(int(MEMORY_FOR_POINTS / bytes_of_a_point)), path)
    for command in COMMANDS:
        answer, peak = decoded(command, kind, path, tmp_path)
        assert "refused" not in answer, answer
        assert peak < MOST


@pytest.mark.parametrize("name", ["progressive, all colours", "interlaced", "webp"])
def test_a_larger_one_is_refused_before_it_is_decoded(name, tmp_path):
    kind, bytes_of_a_point, save = GATHERED[name]
    path = tmp_path / "picture"
    save(with_points(int(MEMORY_FOR_POINTS / bytes_of_a_point * 1.1)), path)
    answer, peak = decoded("examine_picture", kind, path, tmp_path)
    assert (answer["refused"], answer["limit"]) == (
        "too_many_pixels",
        int(MEMORY_FOR_POINTS / bytes_of_a_point) // 1_000_000,
    )
    assert peak < MOST / 2


@pytest.mark.parametrize("save", ["jpegsave", "pngsave", "tiffsave"])
def test_a_hundred_million_points_that_flow_cost_little(save, tmp_path):
    path = tmp_path / "picture"
    getattr(with_points(118_000_000), save)(str(path), **QUICKLY.get(save, {}))
    kind = save.removesuffix("save")
    for command in COMMANDS:
        answer, peak = decoded(command, kind, path, tmp_path)
        assert "refused" not in answer, answer
        assert peak < MOST / 2


def test_a_hundred_million_points_that_lie_on_their_side_cost_little(tmp_path):
    path = tmp_path / "picture"
    turned = with_points(118_000_000).copy()
    turned.set_type(pyvips.GValue.gint_type, "orientation", 6)
    turned.jpegsave(str(path))
    answer, peak = decoded("cut_tiles", "jpeg", path, tmp_path)
    assert answer["width"] < answer["height"]
    assert peak < MOST / 2
    assert sorted(each.name for each in tmp_path.iterdir()) == ["cut_tiles", "picture", "vips-properties.xml"]


@pytest.mark.parametrize("kind", ["heic", "avif"])
def test_a_phone_s_picture_costs_no_more_for_a_point_than_is_reckoned(kind, tmp_path):
    points = 12_000_000
    path = tmp_path / f"picture.{kind}"
    image = with_points(points)
    # Grain takes an encoder of HEIC a minute; what a decoder needs depends on the size alone
    save_by_pillow(smooth(image) if kind == "heic" else image, path, kind)
    for command in COMMANDS:
        answer, peak = decoded(command, kind, path, tmp_path)
        assert "refused" not in answer, answer
        assert peak * 1024 < DECODER_ITSELF + BYTES_BY_KIND[kind] * points


def save_by_pillow(image: pyvips.Image, path: Path, kind: str) -> None:
    register_heif_opener()
    options = {"speed": 10} if kind == "avif" else {}
    Image.fromarray(image.numpy()).save(path, {"heic": "HEIF", "avif": "AVIF"}[kind], quality=50, **options)


def test_a_file_that_must_be_read_whole_may_not_be_large(tmp_path):
    path = tmp_path / "picture.webp"
    with path.open("wb") as file:
        file.truncate(61_000_000)
    answer, peak = decoded("examine_picture", "webp", path, tmp_path)
    assert answer["refused"] == "too_large"
    assert peak < MOST / 4
