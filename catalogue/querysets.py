"""Questions to the catalogue without text: what is public, what a set of filters lets through."""

from collections.abc import Sequence
from typing import Self

from django.db import models
from wagtail.models import PageManager
from wagtail.query import PageQuerySet

from catalogue.accounts.models import LibraryNetwork


class CatalogueItemQuerySet(PageQuerySet):
    """Items of the catalogue."""

    def in_catalogue(self) -> Self:
        """Published and not withdrawn: what visitors may see."""
        return self.filter(live=True, withdrawn_at__isnull=True)

    def addressed(self) -> Self:
        """Those whose addresses answer: public ones, and withdrawn ones with a tombstone."""
        return self.filter(models.Q(live=True) | models.Q(withdrawn_at__isnull=False))

    def withdrawn(self) -> Self:
        """Those with a tombstone."""
        return self.filter(withdrawn_at__isnull=False)

    def for_cards(self) -> Self:
        """With everything a record card shows, at a constant number of queries."""
        return self.select_related("network", "kind", "lead_image", "content_type").prefetch_related(
            "lead_image__public_copies"
        )

    def next_to(self, number: int) -> Self:
        """The nearest ones before and after a catalogue number."""
        before = self.filter(number__lt=number).order_by("-number").values("number")[:1]
        after = self.filter(number__gt=number).order_by("number").values("number")[:1]
        nearest = models.Q(number=models.Subquery(before)) | models.Q(number=models.Subquery(after))
        return self.filter(nearest).order_by("number")

    def akin_to(self, kind: int | None, period: int | None, themes: Sequence[int]) -> Self:
        """Those of the same kind, theme or period, the nearest first: what lies «в том же ящике»."""
        through = self.model._meta.get_field("themes").remote_field.through
        of_theme = through.objects.filter(catalogueitempage_id=models.OuterRef("pk"), term_id__in=themes)
        likeness = (
            _points(models.Q(kind_id=kind) & models.Q(kind_id__isnull=False), 3)
            + _points(models.Q(models.Exists(of_theme)), 2)
            + _points(models.Q(period_id=period) & models.Q(period_id__isnull=False), 1)
        )
        return self.annotate(likeness=likeness).filter(likeness__gt=0).order_by("-likeness", "-number")

    def overlapping(self, year_from: int | None, year_to: int | None) -> Self:
        """Those whose interval overlaps the years; an open side has no bound (DOMAIN.md, 1.9)."""
        queryset = self.filter(models.Q(year_from__isnull=False) | models.Q(year_to__isnull=False))
        if year_from is not None:
            queryset = queryset.filter(models.Q(year_to__gte=year_from) | models.Q(year_to__isnull=True))
        if year_to is not None:
            queryset = queryset.filter(models.Q(year_from__lte=year_to) | models.Q(year_from__isnull=True))
        return queryset


def networks_with_public_items() -> models.QuerySet[LibraryNetwork]:
    """Networks that take part, each with ``public_items``, the number of its records in the catalogue."""
    public = models.Q(items__live=True, items__withdrawn_at__isnull=True)
    return LibraryNetwork.objects.filter(is_active=True).annotate(
        public_items=models.Count("items", filter=public)
    )


def _points(condition: models.Q, points: int) -> models.Case:
    return models.Case(models.When(condition, then=points), default=0, output_field=models.IntegerField())


CatalogueItemManager = PageManager.from_queryset(CatalogueItemQuerySet)
