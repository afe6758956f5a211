"""Addresses of the same page with one thing changed; `{% querystring %}` of Django does the rest."""

from collections.abc import Iterator

from django import template
from django.core.paginator import Page

register = template.Library()


@register.simple_tag(takes_context=True)
def without(context: template.Context, name: str, value: str | None = None) -> str:
    """Return the query without one value of a parameter, or without the whole of it; back on page one."""
    query = context.request.GET.copy()  # type: ignore[attr-defined]  # RequestContext, see settings
    left = [] if value is None else [each for each in query.getlist(name) if each != str(value)]
    query.setlist(name, left)
    query.pop("page", None)
    return f"?{query.urlencode()}"


@register.filter
def page_numbers(page: Page) -> Iterator[int | str]:
    """Return the numbers to link, with an ellipsis where some are left out."""
    return page.paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1)
