"""Exhibitions: tagged, searchable, narrated collections of items."""

from functools import reduce
from operator import and_
from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Q
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey
from wagtail.fields import StreamField
from wagtail.models import Orderable, Page, PageManager
from wagtail.query import PageQuerySet
from wagtail.search import index

from catalogue.authorities.models import Term, Vocabulary

from ..blocks import NarrativeStreamBlock
from ..panels import EXHIBITION_EDITOR
from ..presentation.addresses import catalogue_address, exhibition_address
from ..presentation.cards import Card, cards
from ..presentation.facts import Link
from ..presentation.home_page import exhibition_card
from ..presentation.pictures import STAGE, picture
from ..presentation.sharing import open_graph
from ..presentation.story import chapters_of, entries_in_order, keys_of_items_told, reading_minutes
from .fixed_pages import FixedPage
from .items import AgeRating, CatalogueItemPage, ItemTheme
from .tags import ItemTag

MOST_ENTRIES = 200


class ExhibitionIndexPage(FixedPage, Page):
    """The list of exhibitions at ``/exhibitions/``."""

    introduction = models.TextField(_("introduction"), blank=True)

    max_count = 1
    parent_page_types: ClassVar[list[str]] = ["catalogue.HomePage"]
    subpage_types: ClassVar[list[str]] = ["catalogue.ExhibitionPage"]

    class Meta:
        verbose_name = _("exhibitions")
        verbose_name_plural = _("exhibitions")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The public exhibitions, the newest first."""
        context = super().get_context(request, *args, **kwargs)
        exhibitions = ExhibitionPage.objects.live().child_of(self).for_cards().order_by("-first_published_at")
        return context | {
            "nav_section": "exhibitions",
            "exhibitions": [exhibition_card(exhibition) for exhibition in exhibitions],
            "og": open_graph(self.title, self.introduction, "/exhibitions/", None),
        }


class ExhibitionQuerySet(PageQuerySet):
    """Exhibitions."""

    def for_cards(self) -> Self:
        """With cover and tags, at a constant number of queries."""
        return self.select_related("lead_image").prefetch_related(
            "lead_image__public_copies", "tagged_items__tag"
        )


class ExhibitionPage(Page):
    """A curated exhibition: a story, entries picked by hand, entries gathered by a rule."""

    subtitle = models.CharField(_("subtitle"), max_length=250, blank=True)
    introduction = models.TextField(_("introduction"), blank=True)
    narrative = StreamField(NarrativeStreamBlock(), blank=True, verbose_name=_("story"))
    tags = ClusterTaggableManager(through="catalogue.ExhibitionTag", blank=True, verbose_name=_("tags"))
    lead_image = models.ForeignKey(
        "digital.MuseumImage",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("cover"),
    )
    curator_name = models.CharField(_("curator of the exhibition"), max_length=200, blank=True)
    age_rating = models.CharField(_("age mark"), max_length=3, choices=AgeRating, default=AgeRating.ALL)

    edit_handler = EXHIBITION_EDITOR

    objects = PageManager.from_queryset(ExhibitionQuerySet)()

    parent_page_types: ClassVar[list[str]] = ["catalogue.ExhibitionIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    search_fields = [
        *Page.search_fields,
        index.SearchField("subtitle"),
        index.SearchField("introduction"),
        index.SearchField("narrative"),
        index.RelatedFields("tags", [index.SearchField("name")]),
    ]

    class Meta:
        verbose_name = _("exhibition")
        verbose_name_plural = _("exhibitions")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The story in chapters, and every public item the exhibition shows."""
        context = super().get_context(request, *args, **kwargs)
        picked = [(entry.item_id, entry.caption) for entry in self.entries.all()]
        told = keys_of_items_told(self.narrative)
        by_key = self._public_cards({key for key, _caption in picked}.union(told))
        entries = entries_in_order([*picked, *((key, "") for key in told if key not in dict(picked))], by_key)
        cover = picture(self.lead_image, STAGE) or next(
            (each.item.large for each in entries if each.item.large), None
        )
        return context | {
            "nav_section": "exhibitions",
            "crumbs": [{"title": _("Exhibitions"), "url": "/exhibitions/"}],
            "cover": cover,
            "entries": entries,
            "narrative_items": by_key,
            "count": len(entries),
            "networks_count": len({each.item.network for each in entries} - {""}),
            "chapters": chapters_of(self.narrative),
            "reading_minutes": reading_minutes(self.introduction, self.narrative),
            "tags": [Link(tag.name, catalogue_address(tag=tag.slug)) for tag in self.tags.all()],
            "catalogue_url": catalogue_address(exhibition=self.slug),
            "og": open_graph(self.title, self.introduction, exhibition_address(self.slug), cover),
        }

    @property
    def address(self) -> str:
        """The page's address on this site."""
        return exhibition_address(self.slug)

    def _public_cards(self, named: set[int]) -> dict[int, Card]:
        """Cards of the named items and of those the rules gather, oldest first, by their keys."""
        wanted = Q(pk__in=named)
        for rule in self.rules.all():
            wanted |= rule.condition
        shown = CatalogueItemPage.objects.in_catalogue().filter(wanted).for_cards()
        return {card.key: card for card in cards(shown.order_by("year_from", "number")[:MOST_ENTRIES])}


class ExhibitionEntry(Orderable):
    """An item picked by hand, with the curator's caption."""

    page = ParentalKey(ExhibitionPage, on_delete=models.CASCADE, related_name="entries")
    item = models.ForeignKey(
        CatalogueItemPage, on_delete=models.CASCADE, related_name="exhibition_entries", verbose_name=_("item")
    )
    caption = models.TextField(_("curator's caption"), blank=True)

    class Meta(Orderable.Meta):
        verbose_name = _("entry")
        verbose_name_plural = _("entries picked by hand")
        constraints = [models.UniqueConstraint(fields=["page", "item"], name="an_item_once_in_an_exhibition")]


class ExhibitionRule(Orderable):
    """A rule that gathers entries: all conditions of one rule hold together, rules add up."""

    page = ParentalKey(ExhibitionPage, on_delete=models.CASCADE, related_name="rules")
    kind = models.ForeignKey(
        Term,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("kind of object"),
        limit_choices_to={"vocabulary": Vocabulary.KIND},
    )
    theme = models.ForeignKey(
        Term,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("theme"),
        limit_choices_to={"vocabulary": Vocabulary.THEME},
    )
    period = models.ForeignKey(
        Term,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("period"),
        limit_choices_to={"vocabulary": Vocabulary.PERIOD},
    )
    network = models.ForeignKey(
        "accounts.LibraryNetwork",
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("library network"),
    )
    tag = models.ForeignKey(
        "taggit.Tag", on_delete=models.CASCADE, null=True, blank=True, related_name="+", verbose_name=_("tag")
    )

    class Meta(Orderable.Meta):
        verbose_name = _("rule")
        verbose_name_plural = _("entries by rule")
        constraints = [
            models.CheckConstraint(
                condition=(
                    models.Q(kind__isnull=False)
                    | models.Q(theme__isnull=False)
                    | models.Q(period__isnull=False)
                    | models.Q(network__isnull=False)
                    | models.Q(tag__isnull=False)
                ),
                name="a_rule_has_a_condition",
            )
        ]

    @property
    def condition(self) -> Q:
        """What an item must be to be gathered: all that is named here at once."""
        item_themes = ItemTheme.objects.filter(term=self.theme_id)
        conditions = {
            "kind_id": Q(kind=self.kind_id) | Q(kind__parent=self.kind_id),
            "theme_id": Q(pk__in=item_themes.values("catalogueitempage_id")),
            "period_id": Q(period=self.period_id),
            "network_id": Q(network=self.network_id),
            "tag_id": Q(pk__in=ItemTag.objects.filter(tag=self.tag_id).values("content_object_id")),
        }
        named = [condition for field, condition in conditions.items() if getattr(self, field)]
        return reduce(and_, named)
