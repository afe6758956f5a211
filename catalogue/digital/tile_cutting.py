"""Cutting the tiles of one image, in the background; safe to try again at any point."""

from pathlib import Path

from django.utils import timezone

from . import bounded_worker
from .decoding.answers import Facts
from .file_types import BY_MEDIA_TYPE
from .models import Master, TileSet
from .models.public_copies import TileState
from .public_store import TILES, in_the_making, put_in_place, remove, root
from .refusals import FileRefused


def cut_tiles(tile_set_id: int) -> None:
    """Cut the tiles of a set that is still wanted; a failure is kept in the set, for people to see."""
    tile_set = TileSet.objects.select_related("made_from").filter(pk=tile_set_id).first()
    if tile_set is None or (tile_set.is_ready and tiles_of(tile_set).is_dir()):
        return
    try:
        with in_the_making() as folder:
            folder.mkdir()
            # libvips leaves a list of properties beside the tiles: it must not get an address with them
            facts = cut(tile_set.made_from, folder / TILES)
            put_in_place(folder / TILES, tile_name(tile_set.token))
    except (FileRefused, OSError) as error:
        TileSet.objects.filter(pk=tile_set_id).update(state=TileState.FAILED, error=str(error))
        return
    report_ready(tile_set, facts)


def cut(master: Master, folder: Path) -> Facts:
    """Cut `master` into `folder`. Raises FileRefused."""
    kind = BY_MEDIA_TYPE[master.media_type].name
    seconds = bounded_worker.TILES_WALL_SECONDS
    return bounded_worker.run("cut_tiles", kind, Path(master.file.path), folder, wall_seconds=seconds)


def report_ready(tile_set: TileSet, facts: Facts) -> None:
    """Mark the set ready; if it was withdrawn meanwhile, its tiles lose their address again."""
    still_wanted = TileSet.objects.filter(pk=tile_set.pk, token=tile_set.token).update(
        state=TileState.READY, error="", width=facts.width, height=facts.height, made_at=timezone.now()
    )
    if not still_wanted:
        remove(tiles_of(tile_set))


def tile_name(token: str) -> str:
    """The folder of a set's tiles in the public store."""
    return f"{TILES}/{token}"


def tiles_of(tile_set: TileSet) -> Path:
    """The path of a set's tiles."""
    return root() / tile_name(tile_set.token)
