"""Questions to the catalogue without text: what is public, what a set of filters lets through."""

from typing import Self

from django.db import models
from wagtail.models import PageManager
from wagtail.query import PageQuerySet


class CatalogueItemQuerySet(PageQuerySet):
    """Items of the catalogue."""

    def in_catalogue(self) -> Self:
        """Published and not withdrawn: what visitors may see."""
        return self.filter(live=True, withdrawn_at__isnull=True)

    def withdrawn(self) -> Self:
        """Those with a tombstone."""
        return self.filter(withdrawn_at__isnull=False)

    def for_cards(self) -> Self:
        """With everything a record card shows, at a constant number of queries."""
        return self.select_related("network", "kind", "lead_image", "content_type").prefetch_related(
            "lead_image__public_copies"
        )

    def overlapping(self, year_from: int | None, year_to: int | None) -> Self:
        """Those whose interval overlaps the years; an open side has no bound (DOMAIN.md, 1.9)."""
        queryset = self.filter(models.Q(year_from__isnull=False) | models.Q(year_to__isnull=False))
        if year_from is not None:
            queryset = queryset.filter(models.Q(year_to__gte=year_from) | models.Q(year_to__isnull=True))
        if year_to is not None:
            queryset = queryset.filter(models.Q(year_from__lte=year_to) | models.Q(year_from__isnull=True))
        return queryset


CatalogueItemManager = PageManager.from_queryset(CatalogueItemQuerySet)
