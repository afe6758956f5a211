"""In the CMS: publication that is refused says why, and what was public is withdrawn, never deleted."""

from collections.abc import Iterable
from typing import cast

from django.contrib import messages
from django.db.models import ProtectedError, RestrictedError
from django.db.models.deletion import Collector
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
    if action_type == "delete":
        sentences = dict.fromkeys(filter(None, map(_why_not_deleted, pages)))
        return _back_to_the_list(request, " ".join(sentences)) if sentences else None
    return None


def refuse_deletion(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Before a page is deleted: an item visitors have seen, or papers name, keeps its number."""
    sentence = _why_not_deleted(page)
    if not sentence:
        return None
    messages.error(request, sentence)
    return redirect("wagtailadmin_pages:edit", page.pk)


def _person(request: HttpRequest) -> User:
    """Who works in the CMS; nobody comes there without signing in."""
    return cast(User, request.user)


def _why_not_deleted(page: Page) -> str:
    """Why the page, with everything below it, may not be deleted; empty if it may."""
    items = CatalogueItemPage.objects.descendant_of(page, inclusive=True)
    if items.filter(first_published_at__isnull=False).exists():
        return _(
            "What has been public is not deleted but withdrawn: its number and a note stay at its address."
        )
    try:
        Collector(using=items.db).collect(items)
    except (ProtectedError, RestrictedError):
        return _("The record stands in acts, registers or protocols: it is not deleted.")
    return ""


def _back_to_the_list(request: HttpRequest, told: str) -> HttpResponse:
    messages.error(request, told)
    return redirect("wagtailadmin_home")
