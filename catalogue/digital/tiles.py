"""Deep zoom: which master the tiles of an image are cut from, and asking for them."""

from django.db import transaction

from catalogue.background.queueing import queue

from .models import Master, MuseumImage, TileSet
from .models.public_copies import TileState
from .tasks import cut_tiles_task


def request_tiles(image: MuseumImage) -> TileSet:
    """Have the tiles of `image` cut in the background, after commit; safe to call again.

    Asked for a larger version, the picture it replaces gets the tiles. Tiles that failed are tried
    again; tiles of another master (a larger version came since) are made anew at a new address.
    """
    shown = image.hires_of or image
    source = source_of(shown)
    with transaction.atomic():
        TileSet.objects.filter(image=shown).exclude(made_from=source).delete()
        tile_set, _created = TileSet.objects.get_or_create(image=shown, defaults={"made_from": source})
        if tile_set.state == TileState.FAILED:
            tile_set.state, tile_set.error = TileState.QUEUED, ""
            tile_set.save(update_fields=["state", "error"])
        if not tile_set.is_ready:
            queue(cut_tiles_task, tile_set.pk)
    return tile_set


def source_of(image: MuseumImage) -> Master:
    """The master to cut: of the largest version that replaces the image in deep zoom, or its own."""
    larger = image.hires_versions.select_related("master").order_by("-width").first()
    return larger.master if larger else image.master
