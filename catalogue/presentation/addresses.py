"""Addresses of the public site that other programs rely on (CONTRACT: addresses)."""

from typing import TYPE_CHECKING

from django.conf import settings
from django.utils.http import urlencode

if TYPE_CHECKING:
    from catalogue.authorities.models import Term


def item_address(slug: str) -> str:
    """The page of an item."""
    return f"/catalogue/{slug}/"


def permanent_address(catalogue_number: str) -> str:
    """The address printed on labels and in citations; it outlives any change of the page."""
    return f"/id/{catalogue_number}/"


def catalogue_address(**facets: str | None) -> str:
    """The catalogue with these values of facets chosen; empty values are left out."""
    chosen = {name: value for name, value in facets.items() if value}
    return f"/catalogue/?{urlencode(chosen, doseq=True)}" if chosen else "/catalogue/"


def network_address(slug: str) -> str:
    """The page of a contributing network."""
    return f"/libraries/{slug}/"


def exhibition_address(slug: str) -> str:
    """The page of an exhibition."""
    return f"/exhibitions/{slug}/"


def deposit_address(kind: "Term | None" = None) -> str:
    """The deposit form, opened with a kind of object where one is named."""
    return "/cabinet/deposits/new/" + (f"?{urlencode({'kind': kind.slug})}" if kind else "")


def absolute(address: str) -> str:
    """The address with the site before it; used wherever the reader may be elsewhere."""
    return f"{settings.SITE_URL}{address}"
