"""Questions to the catalogue without text: what is public, what a set of filters lets through."""

from collections.abc import Sequence
from typing import Self

from django.db import models
from wagtail.models import PageManager
from wagtail.query import PageQuerySet

from catalogue.accounts.models import LibraryNetwork

ITEM_KINDS = ("archivaldocumentpage", "artifactpage")
READ_WITH_A_PAGE = ("network", "kind", "period", "authenticity", "condition", "acquisition", "rights")
LATEST = 12
"""Items of one kind, theme or period that are weighed for likeness."""
LOOKED_THROUGH, MOST_THEMES = 200, 3
"""Items of the kind among which one of the same theme is looked for; themes whose items are weighed."""


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

    def for_page(self) -> Self:
        """With the rows of both kinds of items, the network and the terms: a page in one query."""
        return self.select_related(*ITEM_KINDS, *READ_WITH_A_PAGE)

    def next_to(self, number: int) -> Self:
        """The nearest ones before and after a catalogue number."""
        before = self.filter(number__lt=number).order_by("-number").values("number")[:1]
        after = self.filter(number__gt=number).order_by("number").values("number")[:1]
        nearest = models.Q(number=models.Subquery(before)) | models.Q(number=models.Subquery(after))
        return self.filter(nearest).order_by("number")

    def akin_to(self, kind: int | None, period: int | None, themes: Sequence[int]) -> Self:
        """Those of the same kind, theme or period, the nearest first: what lies «в том же ящике».

        Only the latest few of each are weighed: a whole kind may be a sixth of the catalogue.
        """
        filed = self.model._meta.get_field("themes").remote_field.through.objects.order_by(
            "-catalogueitempage_id"
        )
        has_theme = models.Exists(
            filed.filter(catalogueitempage_id=models.OuterRef("pk"), term_id__in=themes).order_by()
        )
        of_kind = models.Q(kind_id=kind) & models.Q(kind_id__isnull=False)
        of_period = models.Q(period_id=period) & models.Q(period_id__isnull=False)
        likeness = _points(of_kind, 3) + _points(models.Q(has_theme), 2) + _points(of_period, 1)
        # By key, which every index used here is ordered by too; keys and numbers are given in one order
        latest = self.order_by("-pk").values("pk")
        lately = latest.filter(of_kind)[:LOOKED_THROUGH]
        pools = [
            latest.filter(of_kind)[:LATEST],
            latest.filter(of_period)[:LATEST],
            latest.filter(has_theme, pk__in=lately)[:LATEST],
            *(
                filed.filter(term_id=theme).values("catalogueitempage_id")[:LATEST]
                for theme in themes[:MOST_THEMES]
            ),
        ]
        # One list of keys, looked up in the index: for several lists PostgreSQL looks through every item
        first, *others = (self.model.objects.order_by().filter(pk__in=pool).values("pk") for pool in pools)
        weighed = models.Q(pk__in=first.union(*others))
        return self.filter(weighed).annotate(likeness=likeness).order_by("-likeness", "-number")

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
