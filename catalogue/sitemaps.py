"""The list of public pages for search engines, with absolute addresses of this very site."""

from datetime import datetime
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.db.models import QuerySet
from wagtail.models import Page

from catalogue.models import CatalogueItemPage
from catalogue.presentation.addresses import item_address


class OwnSitemap(Sitemap):
    """Host and protocol come from ``SITE_URL``, whatever name the request came by."""

    @property
    def protocol(self) -> str:  # type: ignore[override]
        """The protocol of the site."""
        return urlsplit(settings.SITE_URL).scheme

    def get_domain(self, site: object = None) -> str:
        """The host of the site, with its port."""
        return urlsplit(settings.SITE_URL).netloc


class ItemSitemap(OwnSitemap):
    """Items in the catalogue."""

    def items(self) -> QuerySet:
        """Address and date only: a museum may hold a hundred thousand of them."""
        return (
            CatalogueItemPage.objects.in_catalogue()
            .order_by("number")
            .values_list("slug", "last_published_at")
        )

    def location(self, item: tuple[str, datetime]) -> str:
        return item_address(item[0])

    def lastmod(self, item: tuple[str, datetime]) -> datetime:
        return item[1]


class PageSitemap(OwnSitemap):
    """Every other public page: home, exhibitions, networks, plain pages."""

    def items(self) -> QuerySet:
        """Live pages of the site that are no items, in the order of the tree."""
        items = CatalogueItemPage.objects.values("pk")
        pages = Page.objects.live().public().filter(depth__gt=1).exclude(pk__in=items).order_by("path")
        return pages.values_list("url_path", "last_published_at")

    def location(self, item: tuple[str, datetime]) -> str:
        """The address below the home page: ``url_path`` begins with the home page's own slug."""
        return f"/{item[0].split('/', 2)[2]}"

    def lastmod(self, item: tuple[str, datetime]) -> datetime:
        return item[1]


SITEMAPS: dict[str, type[Sitemap]] = {"items": ItemSitemap, "pages": PageSitemap}
