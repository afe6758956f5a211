"""Work of this app done by the worker."""

from django_tasks import task

from .tile_cutting import cut_tiles


@task(queue_name="media", priority=10)
def cut_tiles_task(tile_set_id: int) -> None:
    """See ``tile_cutting.cut_tiles``."""
    cut_tiles(tile_set_id)
