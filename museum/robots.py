"""``/robots.txt``: the public site is open; the staff's part and heaps of filters are not."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from catalogue.presentation.addresses import absolute
from catalogue.search import crawling

CLOSED = ("/cms/", "/cabinet/", "/login/", "/logout/", "/appearance/", "/healthz", "/readyz")
HOUR = 60 * 60


@require_safe
@cache_control(public=True, max_age=HOUR)
def robots(request: HttpRequest) -> HttpResponse:
    """Tell crawlers what to leave alone, and where everything else is listed (RFC 9309)."""
    lines = [
        "User-agent: *",
        *(f"Disallow: {pattern}" for pattern in (*CLOSED, *crawling.CLOSED)),
        *(f"Allow: {pattern}" for pattern in crawling.OPEN),
        "",
        f"Sitemap: {absolute('/sitemap.xml')}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
