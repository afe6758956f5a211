"""Exhibitions: tagged, searchable, narrated collections of items."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey
from wagtail.fields import StreamField
from wagtail.models import Orderable, Page
from wagtail.search import index

from catalogue.authorities.models import Term, Vocabulary

from ..blocks import NarrativeStreamBlock
from .items import AgeRating, CatalogueItemPage


class ExhibitionIndexPage(Page):
    """The list of exhibitions at ``/exhibitions/``."""

    introduction = models.TextField(_("introduction"), blank=True)

    max_count = 1
    parent_page_types: ClassVar[list[str]] = ["catalogue.HomePage"]
    subpage_types: ClassVar[list[str]] = ["catalogue.ExhibitionPage"]

    class Meta:
        verbose_name = _("exhibitions")
        verbose_name_plural = _("exhibitions")


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
