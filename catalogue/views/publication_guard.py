"""In the CMS: publication that is refused says why, and what was public is withdrawn, never deleted."""

from collections.abc import Iterable
from typing import cast

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.models import Page

from catalogue.accounts.models import User
from catalogue.models import CatalogueItemPage
from catalogue.models.publication import obstacles_to_publication

from .obstacles import obstacles_among, obstacles_here


def refuse_unready(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Before the editor publishes an item: back to the form with every obstacle; the draft is kept."""
    page = page.specific
    if not isinstance(page, CatalogueItemPage):
        return None
    obstacles = list(obstacles_to_publication(page, by=_person(request)))
    if not obstacles:
        return None
    messages.error(request, obstacles_here(_("Saved as a draft, not published."), obstacles))
    return redirect("wagtailadmin_pages:edit", page.pk)


def refuse_unready_among_many(
    request: HttpRequest, action_type: str, objects: Iterable[Page], action: object
) -> HttpResponse | None:
    """Before many pages are published or deleted at once: all of them or none."""
    pages = [page.specific for page in objects]
    if action_type == "publish":
        drafts = [
            page.get_latest_revision_as_object() for page in pages if isinstance(page, CatalogueItemPage)
        ]
        found = {draft: list(obstacles_to_publication(draft, by=_person(request))) for draft in drafts}
        refused = {draft: obstacles for draft, obstacles in found.items() if obstacles}
        told = obstacles_among(_("Nothing was published."), refused)
        return _back_to_the_list(request, told) if refused else None
    if action_type == "delete" and any(map(_has_been_public, pages)):
        return _back_to_the_list(request, _not_deleted())
    return None


def refuse_deletion(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Before a page is deleted: an item visitors have seen keeps its number and leaves a tombstone."""
    if not _has_been_public(page):
        return None
    messages.error(request, _not_deleted())
    return redirect("wagtailadmin_pages:edit", page.pk)


def _person(request: HttpRequest) -> User:
    """Who works in the CMS; nobody comes there without signing in."""
    return cast(User, request.user)


def _has_been_public(page: Page) -> bool:
    """Whether the page or anything below it is an item that visitors could see."""
    items = CatalogueItemPage.objects.descendant_of(page, inclusive=True)
    return items.filter(first_published_at__isnull=False).exists()


def _not_deleted() -> str:
    return _("What has been public is not deleted but withdrawn: its number and a note stay at its address.")


def _back_to_the_list(request: HttpRequest, told: str) -> HttpResponse:
    messages.error(request, told)
    return redirect("wagtailadmin_home")
