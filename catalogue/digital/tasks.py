"""Work of this app done by the worker."""

from collections.abc import Iterable

from django_tasks import task

from catalogue.background.undone import done_by

from .models import TileSet
from .models.public_copies import TileState
from .tile_cutting import cut_tiles


@task(queue_name="media", priority=10)
def cut_tiles_task(tile_set_id: int) -> None:
    """See ``tile_cutting.cut_tiles``."""
    cut_tiles(tile_set_id)


@done_by(cut_tiles_task)
def tiles_not_cut() -> Iterable[int]:
    """The sets asked for and not cut; those that failed wait for a person."""
    return TileSet.objects.filter(state=TileState.QUEUED).order_by("pk").values_list("pk", flat=True)
