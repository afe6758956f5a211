"""Photographs of the objects for templates: addresses and sizes, never the files themselves."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import F, Window
from django.db.models.functions import RowNumber
from django.urls import reverse

from ..models import Deposit, DepositObject, ObjectFile

TILE_WIDTH = 320
SLIP_PICTURES = 3


@dataclass(frozen=True)
class Thumbnail:
    """A small picture behind the permission of its deposit."""

    url: str
    width: int
    height: int
    alt: str = ""


def thumbnail(file: ObjectFile, deposit_key: int) -> Thumbnail:
    """The picture of a file; its height follows the original's proportions."""
    master = file.master
    height = round(TILE_WIDTH * (master.height or 1) / (master.width or 1)) if master.width else TILE_WIDTH
    return Thumbnail(
        url=reverse("intake:thumbnail", args=[deposit_key, file.pk]),
        width=TILE_WIDTH,
        height=max(1, height),
        alt=file.caption or file.label or file.shown_name,
    )


def first_of_deposits(deposits: Iterable[Deposit]) -> dict[int, list[Thumbnail]]:
    """The first few pictures of each deposit, by one query."""
    keys = [deposit.pk for deposit in deposits]
    order = [
        F("deposit_object__position").asc(),
        F("deposit_object_id").asc(),
        F("position").asc(),
        F("pk").asc(),
    ]
    files = (
        ObjectFile.objects.filter(deposit_object__deposit__in=keys)
        .annotate(
            deposit_key=F("deposit_object__deposit_id"),
            place=Window(RowNumber(), partition_by=F("deposit_object__deposit_id"), order_by=order),
        )
        .filter(place__lte=SLIP_PICTURES)
        .select_related("master")
        .order_by("deposit_key", "place")
    )
    found: dict[int, list[Thumbnail]] = defaultdict(list)
    for file in files:
        found[file.deposit_key].append(thumbnail(file, file.deposit_key))
    return found


def first_of_objects(deposit: Deposit) -> dict[int, Thumbnail]:
    """The first picture of each object of the deposit, by one query."""
    order = [F("position").asc(), F("pk").asc()]
    files = (
        ObjectFile.objects.filter(deposit_object__deposit=deposit)
        .annotate(place=Window(RowNumber(), partition_by=F("deposit_object_id"), order_by=order))
        .filter(place=1)
        .select_related("master")
    )
    return {file.deposit_object_id: thumbnail(file, deposit.pk) for file in files}


@dataclass(frozen=True)
class Tile:
    """One photograph in the card, with its sheet or side."""

    file: ObjectFile
    picture: Thumbnail
    original_url: str


def tiles(deposit_object: DepositObject) -> list[Tile]:
    """All photographs of a card in their order, by one query."""
    return [
        Tile(
            file=file,
            picture=thumbnail(file, deposit_object.deposit_id),
            original_url=reverse("intake:file", args=[deposit_object.deposit_id, file.pk]),
        )
        for file in deposit_object.files.select_related("master")
    ]
