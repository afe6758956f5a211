"""The map of the site for search engines (sitemaps.org), with absolute addresses of this very site."""

from collections.abc import Iterable

from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from catalogue.presentation.addresses import absolute
from catalogue.sitemaps import Listed, items_listed, pages_listed, parts

HOUR = 60 * 60
in_an_hour = cache_control(public=True, max_age=HOUR)


@require_safe
@in_an_hour
def index(request: HttpRequest) -> HttpResponse:
    """The list of the parts."""
    return _xml("catalogue/sitemap_index.xml", {"parts": parts()})


@require_safe
@in_an_hour
def pages(request: HttpRequest) -> HttpResponse:
    """The pages around the items."""
    return _listing(pages_listed())


@require_safe
@in_an_hour
def items(request: HttpRequest, part: str) -> HttpResponse:
    """The items of one part; 404 where there are none."""
    return _listing(items_listed(int(part)))


def _listing(listed: Iterable[Listed]) -> HttpResponse:
    found = list(listed)
    if not found:
        raise Http404
    return _xml("catalogue/sitemap.xml", {"listed": found})


def _xml(template: str, told: dict[str, object]) -> HttpResponse:
    content = render_to_string(template, {**told, "site": absolute("")})
    response = HttpResponse(content, content_type="application/xml; charset=utf-8")
    response["X-Robots-Tag"] = "noindex"
    return response
