"""What the lists show of a public picture is made at once; its larger copies by the worker."""

from collections.abc import Iterable
from pathlib import Path

from django.db import transaction
from django.db.models import Case, Count, Value, When
from django_tasks import task

from catalogue.background.queueing import queue
from catalogue.background.undone import done_by

from .models import MuseumImage, PublicCopy
from .public_copies import WIDTHS, is_in_place, make_public_copies, place_copy, widths_for
from .public_store import in_the_making
from .reencoding import save_resized
from .working_copies import working_copy_of

WIDEST_AT_ONCE = 640


def show_in_public(image: MuseumImage) -> None:
    """Make the small copies now and ask for the rest after the commit. Raises FileRefused."""
    make_public_copies(image, up_to=WIDEST_AT_ONCE)
    if widths_missing(image):
        queue(make_larger_copies_task, image.pk)


# Somebody looks at the page now; the upkeep of indexes (priority 0) can wait
@task(queue_name="media", priority=30)
def make_larger_copies_task(image_id: int) -> None:
    """See ``make_larger_copies``."""
    make_larger_copies(image_id)


def make_larger_copies(image_id: int) -> None:
    """Make the copies an image still lacks, as long as it is public. Safe to try again at any point."""
    image = MuseumImage.objects.select_related("master").filter(pk=image_id).first()
    if image is None or not is_public(image):
        return
    source = working_copy_of(image.master)
    for limit in widths_missing(image):
        add_copy(image, source, limit)


def widths_missing(image: MuseumImage) -> list[int]:
    """The widths an image has no copy of yet."""
    present = {copy.width_limit for copy in PublicCopy.objects.filter(image=image) if is_in_place(copy)}
    return [limit for limit in widths_for(image.width) if limit not in present]


def add_copy(image: MuseumImage, source: Path, limit: int) -> None:
    """Make one copy; it gets no address if the image was taken back or given another file meanwhile."""
    with in_the_making(".webp") as path:
        size = save_resized(source, path, width=limit, image_format="WEBP")
        with transaction.atomic():
            now = MuseumImage.objects.select_for_update().filter(pk=image.pk, master=image.master_id).first()
            if now is not None and is_public(now):
                place_copy(now, path, limit, size)


def is_public(image: MuseumImage) -> bool:
    """Whether the image has any public copy: those go all at once."""
    return PublicCopy.objects.filter(image=image).exists()


@done_by(make_larger_copies_task)
def images_with_copies_missing() -> Iterable[int]:
    """The public images that have fewer copies than there are widths for them."""
    wanted = Case(
        *(When(width__lte=limit, then=Value(count)) for count, limit in enumerate(WIDTHS, start=1)),
        default=Value(len(WIDTHS)),
    )
    made = MuseumImage.objects.annotate(made=Count("public_copies")).filter(made__gt=0, made__lt=wanted)
    return made.order_by("pk").values_list("pk", flat=True)
