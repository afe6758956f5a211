"""The fixed part of the page tree. The first tree is planted by a migration; this mends and follows."""

from typing import TypeVar
from urllib.parse import urlsplit

from django.apps import apps
from django.conf import settings
from django.db import transaction
from wagtail.models import Page, Site

from catalogue.accounts.models import LibraryNetwork
from catalogue.models import HomePage, LibrariesIndexPage, LibraryNetworkPage
from catalogue.models.fixed_pages import SECTIONS

AnyPage = TypeVar("AnyPage", bound=Page)


@transaction.atomic
def ensure_site_tree() -> HomePage:
    """Put back what is missing of the fixed pages and let the site answer at ``SITE_URL``. Safe to repeat."""
    home = HomePage.objects.first() or _add(
        Page.get_first_root_node(), HomePage, "home", settings.WAGTAIL_SITE_NAME
    )
    present = set(home.get_children().values_list("slug", flat=True))
    for model, slug, title in SECTIONS:
        if slug not in present:
            _add(home, apps.get_model("catalogue", model), slug, title)
    _ensure_site(home)
    return home


@transaction.atomic
def ensure_network_pages() -> int:
    """Give every network its page; returns how many were made. Run after networks were loaded."""
    parent = LibrariesIndexPage.objects.get()
    without_page = LibraryNetwork.objects.filter(page__isnull=True, is_active=True).order_by("short_name")
    return len(
        [
            _add(parent, LibraryNetworkPage, network.slug, network.short_name, network=network)
            for network in without_page
        ]
    )


def _ensure_site(home: HomePage) -> None:
    address = urlsplit(settings.SITE_URL)
    site, _made = Site.objects.get_or_create(
        is_default_site=True, defaults={"root_page": home, "hostname": "localhost"}
    )
    site.hostname = address.hostname or "localhost"
    site.port = address.port or (443 if address.scheme == "https" else 80)
    site.root_page = home
    site.save()


def _add(parent: Page, model: type[AnyPage], slug: str, title: str, **fields: object) -> AnyPage:
    page = model(slug=slug, title=title, live=True, **fields)
    parent.add_child(instance=page)
    return page
