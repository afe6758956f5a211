"""Public copies of an image: made when a page that shows it is published, gone when it is withdrawn."""

from pathlib import Path

from django.db import transaction

from .models import MuseumImage, PublicCopy, TileSet
from .models.public_copies import unguessable_token
from .public_store import COPIES, in_the_making, put_in_place
from .reencoding import save_resized
from .tiles import request_tiles
from .working_copies import working_copy_of

# Widths the pages ask for: a thumbnail, a card, a column, the whole screen
WIDTHS = (320, 640, 1280, 2000)


def make_public_copies(image: MuseumImage, *, up_to: int = WIDTHS[-1]) -> list[PublicCopy]:
    """Make the copies that are missing, `up_to` a width; returns all there are. Safe to call again.

    A copy is never larger than the picture: the first width that reaches it gets the picture as it
    is, wider ones are not made. Raises FileRefused when the master was damaged since it came in.
    """
    copies = {copy.width_limit: copy for copy in image.public_copies.all() if is_in_place(copy)}
    source = working_copy_of(image.master)
    for limit in widths_for(image.width):
        if limit not in copies and limit <= up_to:
            copies[limit] = make_copy(image, source, limit)
    forget_prefetched(image)
    return [copies[limit] for limit in sorted(copies)]


def remove_public_copies(image: MuseumImage) -> None:
    """Take the image out of public sight: copies, tiles and their addresses (files go on commit)."""
    with transaction.atomic():
        # The worker that makes larger copies takes the same lock, so that none comes after this
        MuseumImage.objects.select_for_update().filter(pk=image.pk).first()
        PublicCopy.objects.filter(image=image).delete()
        TileSet.objects.filter(image=image).delete()
    forget_prefetched(image)


def refresh_public_copies(image: MuseumImage) -> None:
    """After a new file was put under the image: what is public shows it, at new addresses."""
    had_tiles = TileSet.objects.filter(image=image).exists()
    if PublicCopy.objects.filter(image=image).exists():
        remove_public_copies(image)
        make_public_copies(image)
    if had_tiles:
        request_tiles(image)


def widths_for(width: int) -> tuple[int, ...]:
    """The widths worth making of a picture `width` pixels wide."""
    smaller = tuple(limit for limit in WIDTHS if limit < width)
    return (*smaller, *WIDTHS[len(smaller) : len(smaller) + 1])


def is_in_place(copy: PublicCopy) -> bool:
    """Whether the file of a copy is still there."""
    return Path(copy.file.path).is_file()


def make_copy(image: MuseumImage, source: Path, limit: int) -> PublicCopy:
    """One copy: the file first, under a new name; then the row."""
    with in_the_making(".webp") as path:
        size = save_resized(source, path, width=limit, image_format="WEBP")
        return place_copy(image, path, limit, size)


def place_copy(image: MuseumImage, path: Path, limit: int, size: tuple[int, int]) -> PublicCopy:
    """Give a finished copy its address and its row."""
    name = f"{COPIES}/{unguessable_token()}.webp"
    byte_size = path.stat().st_size
    put_in_place(path, name)
    copy, _created = PublicCopy.objects.update_or_create(
        image=image,
        width_limit=limit,
        defaults={"file": name, "width": size[0], "height": size[1], "byte_size": byte_size},
    )
    return copy


def forget_prefetched(image: MuseumImage) -> None:
    """Let the image ask anew for what it remembered of its copies."""
    getattr(image, "_prefetched_objects_cache", {}).pop("public_copies", None)
    image._state.fields_cache.pop("tiles", None)
