"""What visitors cannot see of public pages, since a copy could not be made: the curator mends the file."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from catalogue.digital.models import PublicDocument, TileSet
from catalogue.digital.models.public_copies import TileState
from catalogue.models import ItemFile, ItemImage

MOST = 20
"""Rows a person can see to; the rest follow when these are mended."""


@dataclass(frozen=True)
class FailedCopy:
    """A public page, the file of it that failed, what visitors lack by that, and why."""

    page_id: int
    page_title: str
    file_title: str
    lacking: str | Promise
    why: str


def failed_copies() -> list[FailedCopy]:
    """The failures on public pages, by four queries at the most."""
    return [*_documents(), *_tiles()][:MOST]


def _documents() -> Iterator[FailedCopy]:
    failed = PublicDocument.objects.filter(state=TileState.FAILED)
    why = dict(failed.values_list("document_id", "error"))
    for row in _on_public_pages(ItemFile.objects.filter(document__in=why).select_related("document")):
        lacking = _("visitors cannot download the file")
        yield FailedCopy(row.page_id, row.page.title, str(row.document), lacking, why[row.document_id])


def _tiles() -> Iterator[FailedCopy]:
    why = dict(TileSet.objects.filter(state=TileState.FAILED).values_list("image_id", "error"))
    for row in _on_public_pages(ItemImage.objects.filter(image__in=why).select_related("image")):
        lacking = _("visitors cannot enlarge the picture")
        yield FailedCopy(row.page_id, row.page.title, row.label or str(row.image), lacking, why[row.image_id])


def _on_public_pages(rows: QuerySet[Any]) -> QuerySet[Any]:
    public = rows.filter(page__live=True, page__withdrawn_at__isnull=True)
    return public.select_related("page").order_by("page_id", "pk")[:MOST]
