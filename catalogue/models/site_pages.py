"""The pages around the items: home, index pages, networks, plain pages."""

from typing import Any, ClassVar

from django.core.paginator import Paginator
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from catalogue.authorities.models import Term, Vocabulary

from ..blocks import NarrativeStreamBlock
from ..presentation import home_page, libraries
from ..presentation.addresses import network_address
from ..presentation.cards import Card, card_of, cards
from ..presentation.facts import Link
from ..presentation.sharing import open_graph
from ..presentation.wanted import wanted_cards
from ..querysets import CatalogueItemQuerySet, networks_with_public_items
from .exhibitions import ExhibitionEntry, ExhibitionPage
from .fixed_pages import FixedPage
from .items import CatalogueItemPage, ItemTheme
from .wanted import WantedEntry

NEWEST, POPULAR, WANTED_ON_HOME, ON_A_PAGE = 4, 4, 3, 24


class HomePage(FixedPage, Page):
    """The first page of the site."""

    lead = models.TextField(_("lead"), blank=True)
    item_of_the_week = models.ForeignKey(
        "catalogue.CatalogueItemPage",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("item of the week"),
    )
    exhibition_of_the_month = models.ForeignKey(
        "catalogue.ExhibitionPage",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("exhibition on the first page"),
    )

    content_panels = [
        *Page.content_panels,
        FieldPanel("lead"),
        FieldPanel("item_of_the_week"),
        FieldPanel("exhibition_of_the_month"),
    ]
    max_count = 1
    parent_page_types: ClassVar[list[str]] = ["wagtailcore.Page"]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The drawer of periods, the item of the week, what is new, what is wanted, who takes part."""
        context = super().get_context(request, *args, **kwargs)
        items = CatalogueItemPage.objects.in_catalogue()
        counts = dict(items.order_by().values_list("period").annotate(number=models.Count("pk")))
        networks = list(networks_with_public_items())
        newest = cards(items.for_cards().order_by("-first_published_at", "-number")[: NEWEST + 1])
        chosen = self._item_of_the_week(newest)
        front = chosen or next(iter(newest), None)
        return context | {
            "total_items": sum(counts.values()),
            "total_networks": len(networks),
            "periods": home_page.period_guides(_periods(), counts),
            "front": home_page.front_card(front, chosen=chosen is not None),
            "plate": home_page.plate(),
            "popular": home_page.popular_searches(_commonest_themes()),
            "exhibition": self._exhibition(),
            "new_items": [card for card in newest if front is None or card.key != front.key][:NEWEST],
            "wanted": wanted_cards(_gaps()[:WANTED_ON_HOME]),
            "network_groups": libraries.network_groups(networks),
            "og": open_graph(self.title, self.lead, "/", front.large if front else None),
        }

    def _item_of_the_week(self, newest: list[Card]) -> Card | None:
        """The chosen item, as long as it is public; often it is among the newest."""
        if self.item_of_the_week_id is None:
            return None
        known = next((card for card in newest if card.key == self.item_of_the_week_id), None)
        chosen = CatalogueItemPage.objects.in_catalogue().for_cards().filter(pk=self.item_of_the_week_id)
        return known or next(map(card_of, chosen), None)

    def _exhibition(self) -> dict[str, Any] | None:
        """The chosen exhibition, else the latest."""
        chosen = models.Case(models.When(pk=self.exhibition_of_the_month_id, then=0), default=1)
        public = ExhibitionPage.objects.live().for_cards().order_by(chosen, "-first_published_at")
        return next(map(home_page.exhibition_card, public[:1]), None)


class IndexPage(FixedPage, Page):
    """A page that opens a section; its list is made by a view or by the page's template."""

    introduction = models.TextField(_("introduction"), blank=True)

    content_panels = [*Page.content_panels, FieldPanel("introduction")]
    max_count = 1
    parent_page_types: ClassVar[list[str]] = ["catalogue.HomePage"]

    class Meta:
        abstract = True


class CatalogueIndexPage(IndexPage):
    """The parent of all items; at its address the search answers."""

    subpage_types: ClassVar[list[str]] = ["catalogue.ArchivalDocumentPage", "catalogue.ArtifactPage"]

    class Meta:
        verbose_name = _("catalogue")
        verbose_name_plural = _("catalogues")


class LibrariesIndexPage(IndexPage):
    """The list of the contributing networks."""

    subpage_types: ClassVar[list[str]] = ["catalogue.LibraryNetworkPage"]

    class Meta:
        verbose_name = _("libraries")
        verbose_name_plural = _("libraries")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The networks in groups, each with its number of records."""
        context = super().get_context(request, *args, **kwargs)
        networks = list(networks_with_public_items())
        return context | {
            "nav_section": "libraries",
            "groups": libraries.network_groups(networks),
            "total_networks": len(networks),
            "total_items": sum(network.public_items for network in networks),
            "og": open_graph(self.title, self.introduction, "/libraries/", None),
        }


class LibraryNetworkPage(Page):
    """A contributing network: who it is, what it handed over."""

    network = models.OneToOneField(
        "accounts.LibraryNetwork",
        on_delete=models.PROTECT,
        related_name="page",
        verbose_name=_("library network"),
    )
    introduction = models.TextField(_("about the network"), blank=True)

    content_panels = [*Page.content_panels, FieldPanel("network"), FieldPanel("introduction")]
    parent_page_types: ClassVar[list[str]] = ["catalogue.LibrariesIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    search_fields = [*Page.search_fields, index.SearchField("introduction")]

    class Meta:
        verbose_name = _("page of a network")
        verbose_name_plural = _("pages of networks")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """What the network handed over, how its libraries were called, who is next door."""
        context = super().get_context(request, *args, **kwargs)
        items = CatalogueItemPage.objects.in_catalogue().filter(network=self.network_id)
        told = items.aggregate(
            first=models.Min("year_from"), last=models.Max("year_to"), total=models.Count("pk")
        )
        paginator = Paginator(items.for_cards().order_by("-first_published_at", "-number"), ON_A_PAGE)
        paginator.count = told["total"]
        items_page = paginator.get_page(request.GET.get("page"))
        bodies = list(self.network.corporate_bodies.prefetch_related("other_names"))
        return context | {
            "nav_section": "libraries",
            "crumbs": [
                {"title": _("Libraries"), "url": "/libraries/"},
                {"title": self.network.short_name, "url": ""},
            ],
            "network": self.network,
            "territory": libraries.territory_of(self.network.municipality),
            "total": told["total"],
            "items": cards(items_page.object_list),
            "items_page": items_page,
            "years": libraries.years(told["first"], told["last"]),
            "one_year": told["first"] == told["last"],
            "exhibitions": [Link(page.title, page.address) for page in _exhibitions_of(items)],
            "genealogy": libraries.genealogy_of(bodies),
            "neighbours": libraries.neighbours_of(self.network, networks_with_public_items()),
            "wanted": wanted_cards(_gaps()[:WANTED_ON_HOME]),
            "catalogue_url": libraries.catalogue_of(self.network),
            "og": open_graph(self.title, self.introduction, network_address(self.network.slug), None),
        }


class StandardPage(FixedPage, Page):
    """A plain page: about the museum, personal data, accessibility."""

    introduction = models.TextField(_("introduction"), blank=True)
    body = StreamField(NarrativeStreamBlock(), blank=True, verbose_name=_("text"))

    content_panels = [*Page.content_panels, FieldPanel("introduction"), FieldPanel("body")]
    parent_page_types: ClassVar[list[str]] = ["catalogue.HomePage"]
    subpage_types: ClassVar[list[str]] = []
    search_fields = [*Page.search_fields, index.SearchField("introduction"), index.SearchField("body")]

    class Meta:
        verbose_name = _("plain page")
        verbose_name_plural = _("plain pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The page's place in the site, beside its text."""
        context = super().get_context(request, *args, **kwargs)
        section = "about" if self.slug == "about" else ""
        # The fixed pages of services.site_tree that people come to for an address to write to
        context["shows_contacts"] = self.slug in ("about", "personal-data")
        return context | {
            "nav_section": section,
            "narrative_items": {},
            "og": open_graph(self.title, self.introduction, f"/{self.slug}/", None),
        }


def _periods() -> models.QuerySet[Term]:
    return Term.objects.filter(vocabulary=Vocabulary.PERIOD, is_active=True)


def _commonest_themes() -> models.QuerySet[Term]:
    """The themes with most public items."""
    public = CatalogueItemPage.objects.in_catalogue().values("pk")
    counted = ItemTheme.objects.filter(catalogueitempage_id__in=public).values("term_id")
    commonest = counted.annotate(number=models.Count("pk")).order_by("-number", "term_id").values("term_id")
    return Term.objects.filter(pk__in=commonest[:POPULAR])


def _gaps() -> models.QuerySet[WantedEntry]:
    return WantedEntry.objects.filter(page__live=True).select_related("kind").order_by("sort_order", "pk")


def _exhibitions_of(items: CatalogueItemQuerySet) -> models.QuerySet[ExhibitionPage]:
    """Public exhibitions that picked one of the items by hand."""
    picked = ExhibitionEntry.objects.filter(item__in=items.values("pk")).values("page_id")
    return ExhibitionPage.objects.live().filter(pk__in=picked).order_by("title")
