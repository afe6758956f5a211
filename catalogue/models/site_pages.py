"""The pages around the items: home, index pages, networks, plain pages."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from ..blocks import NarrativeStreamBlock


class HomePage(Page):
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


class IndexPage(Page):
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


class StandardPage(Page):
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
