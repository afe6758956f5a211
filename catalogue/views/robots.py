"""What search engines are asked not to walk through."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from catalogue.presentation.addresses import absolute

# Chosen facets make endless combinations of the same records
CLOSED = ("/cms/", "/cabinet/", "/login/", "/appearance/", "/api/", "/catalogue/?*&")


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """``/robots.txt``: the public site is open, the staff's part and heaps of filters are not."""
    lines = [
        "User-agent: *",
        *(f"Disallow: {path}" for path in CLOSED),
        "",
        f"Sitemap: {absolute('/sitemap.xml')}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
