"""Items at their addresses: the page, the permanent number, the tombstone."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe
from wagtail import hooks

from catalogue.models import CatalogueItemPage
from catalogue.querysets import READ_WITH_A_PAGE, CatalogueItemQuerySet
from catalogue.text.numbers import parse_catalogue_number

GONE = 410


@require_safe
def item(request: HttpRequest, slug: str) -> HttpResponse:
    """The page of an item; 410 where it was withdrawn, 404 for drafts.

    Served past Wagtail's walk down the tree, which would cost six queries, but with its gates.
    """
    found = get_object_or_404(_addressed().for_page().filter(slug=slug))
    if found.is_withdrawn:
        return tombstone(request, found)
    page = _of_its_kind(found)
    for gate in hooks.get_hooks("before_serve_page"):
        answer: HttpResponse | None = gate(page, request, [], {})
        if isinstance(answer, HttpResponse):
            return answer
    return page.serve(request)


@require_safe
def by_catalogue_number(request: HttpRequest, number: str) -> HttpResponse:
    """The permanent address of an item, printed on labels: 301 to its page."""
    return _lead_to(request, get_object_or_404(_addressed().filter(number=parse_catalogue_number(number))))


@require_safe
def by_accession_number(request: HttpRequest, slug: str) -> HttpResponse:
    """The same by the number of the accession register: ``/id/kp-21-1/``."""
    named = _addressed().filter(accession_slug=slug).order_by("number")[:1]
    page = next(iter(named), None)
    if page is None:
        raise Http404
    return _lead_to(request, page)


def tombstone(request: HttpRequest, page: CatalogueItemPage) -> HttpResponse:
    """The card left in place of a withdrawn item: title, reason, number; no picture, no description."""
    left = {
        "number": page.shown_number,
        "title": page.title,
        "reason": page.withdrawal_reason,
        "withdrawn_on": timezone.localdate(page.withdrawn_at),
        "library": page.network.short_name if page.network else "",
    }
    return render(request, "410.html", {"tombstone": left, "nav_section": "catalogue"}, status=GONE)


def _lead_to(request: HttpRequest, page: CatalogueItemPage) -> HttpResponse:
    return tombstone(request, page) if page.is_withdrawn else HttpResponsePermanentRedirect(page.address)


def _of_its_kind(found: CatalogueItemPage) -> CatalogueItemPage:
    """The document or the artifact, with what was read along by the first query."""
    name = str(found.specific_class._meta.model_name)
    page: CatalogueItemPage = getattr(found, name)
    for read in READ_WITH_A_PAGE:
        setattr(page, read, getattr(found, read))
    return page


def _addressed() -> CatalogueItemQuerySet:
    """Items that have a public address: in the catalogue, or with a tombstone."""
    return CatalogueItemPage.objects.addressed().select_related("network")
