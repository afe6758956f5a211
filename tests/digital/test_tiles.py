"""Deep zoom: tiles cut in the background, served as a static IIIF tree."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from catalogue.digital import public_store
from catalogue.digital.models import Master, MuseumImage, TileSet
from catalogue.digital.models.public_copies import TileState
from catalogue.digital.public_copies import remove_public_copies
from catalogue.digital.tile_cutting import cut_tiles
from catalogue.digital.tiles import request_tiles
from tests.digital import samples
from tests.digital.samples import picture, saved

OnCommit = Callable[..., object]
pytestmark = pytest.mark.django_db


@pytest.fixture
def tiles(image: MuseumImage, django_capture_on_commit_callbacks: OnCommit) -> TileSet:
    with django_capture_on_commit_callbacks(execute=True):
        request_tiles(image)
    return TileSet.objects.get()


def tile_files(tiles: TileSet) -> list[Path]:
    return sorted((public_store.root() / "tiles" / tiles.token).rglob("*.jpg"))


def test_tiles_are_cut_after_commit_and_their_state_is_seen(image: MuseumImage, tiles: TileSet) -> None:
    assert tiles.state == TileState.READY
    assert (tiles.width, tiles.height) == (1500, 1000)
    assert tiles.made_at
    assert len(tile_files(tiles)) > 6
    assert not list((public_store.root() / public_store.MAKING).iterdir())


def test_the_information_names_the_address_of_this_site(
    client: Client, tiles: TileSet, settings: Settings
) -> None:
    settings.SITE_URL = "https://museum.test"
    response = client.get(f"/iiif/3/{tiles.token}/info.json")
    info = response.json()
    assert info["id"] == f"https://museum.test/iiif/3/{tiles.token}"
    assert (info["width"], info["height"], info["profile"]) == (1500, 1000, "level0")
    assert response["Access-Control-Allow-Origin"] == "*"


def test_every_tile_has_its_address_and_holds_only_the_picture(client: Client, tiles: TileSet) -> None:
    for path in tile_files(tiles):
        relative = path.relative_to(public_store.root() / "tiles")
        response = client.get(f"/iiif/3/{relative}")
        assert response.status_code == 200
        assert response["Content-Type"] == "image/jpeg"
        assert samples.is_clean(b"".join(response))


@pytest.mark.parametrize(
    "request_path",
    [
        "full/^100000,100000/0",
        "pct:0,0,1e309,1/max/0",
        "0,0,512,512/512,512/90",
        "full/max/0",
        "../../copies/0",
        "0,0,512,512/..%2f..%2f/0",
    ],
)
def test_what_was_not_cut_in_advance_does_not_exist(
    client: Client, tiles: TileSet, request_path: str
) -> None:
    assert client.get(f"/iiif/3/{tiles.token}/{request_path}/default.jpg").status_code == 404


@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_tiles_stand_upright(
    hand_in: Callable[..., Master], django_capture_on_commit_callbacks: OnCommit, orientation: int
) -> None:
    image = MuseumImage.of_master(hand_in(samples.turned(orientation)), title="Лист")
    image.save()
    with django_capture_on_commit_callbacks(execute=True):
        request_tiles(image)
    tiles = TileSet.objects.get()
    assert (tiles.width, tiles.height) == (400, 300)


@pytest.mark.parametrize(
    ("mode", "image_format"),
    [("CMYK", "TIFF"), ("I;16", "PNG"), ("RGBA", "PNG"), ("P", "PNG"), ("1", "TIFF"), ("RGB", "HEIF")],
)
def test_every_kind_of_picture_can_be_cut(
    hand_in: Callable[..., Master], django_capture_on_commit_callbacks: OnCommit, mode: str, image_format: str
) -> None:
    image = MuseumImage.of_master(hand_in(saved(picture(mode=mode), image_format)), title="Лист")
    image.save()
    with django_capture_on_commit_callbacks(execute=True):
        request_tiles(image)
    assert TileSet.objects.get().state == TileState.READY


def test_a_larger_version_replaces_its_small_twin_as_the_source(
    image: MuseumImage,
    tiles: TileSet,
    hand_in: Callable[..., Master],
    django_capture_on_commit_callbacks: OnCommit,
) -> None:
    hires = MuseumImage.of_master(hand_in(saved(picture(3000, 2000), "JPEG")), title="Крупно", hires_of=image)
    hires.save()
    with django_capture_on_commit_callbacks(execute=True):
        request_tiles(hires)
    new = TileSet.objects.get()
    assert (new.image, new.made_from, new.width) == (image, hires.master, 3000)
    assert new.token != tiles.token
    assert not tile_files(tiles)


def test_withdrawing_kills_the_tiles_at_once(
    client: Client, image: MuseumImage, tiles: TileSet, django_capture_on_commit_callbacks: OnCommit
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        remove_public_copies(image)
    assert client.get(f"/iiif/3/{tiles.token}/info.json").status_code == 404
    assert not tile_files(tiles)


def test_a_failure_is_kept_for_people_to_see_and_a_retry_mends_it(
    image: MuseumImage, django_capture_on_commit_callbacks: OnCommit
) -> None:
    master = Path(image.master.file.path)
    content = master.read_bytes()
    master.write_bytes(content[:1000])
    with django_capture_on_commit_callbacks(execute=True):
        request_tiles(image)
    failed = TileSet.objects.get()
    assert failed.state == TileState.FAILED
    assert failed.error

    master.write_bytes(content)
    with django_capture_on_commit_callbacks(execute=True):
        request_tiles(image)
    mended = TileSet.objects.get()
    assert (mended.state, mended.error) == (TileState.READY, "")


def test_the_work_may_be_done_twice(tiles: TileSet) -> None:
    before = [path.stat().st_mtime_ns for path in tile_files(tiles)]
    cut_tiles(tiles.pk)
    assert [path.stat().st_mtime_ns for path in tile_files(tiles)] == before


def test_tiles_withdrawn_while_they_were_cut_get_no_address(
    image: MuseumImage, monkeypatch: pytest.MonkeyPatch
) -> None:
    tiles = TileSet.objects.create(image=image, made_from=image.master)
    monkeypatch.setattr(
        "catalogue.digital.tile_cutting.put_in_place",
        lambda path, name: (public_store.put_in_place(path, name), TileSet.objects.all().delete()),
    )
    cut_tiles(tiles.pk)
    assert not tile_files(tiles)
