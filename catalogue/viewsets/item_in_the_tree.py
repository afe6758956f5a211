"""An item lies in the page tree, but nobody looks for it there: its editor is a part of «Каталог»."""

from typing import cast

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from wagtail.admin.auth import require_admin_access
from wagtail.admin.viewsets.pages import page_viewset_registry

from catalogue.models import CatalogueItemPage

_explore_in_wagtail = page_viewset_registry.as_view("index", parent_page_id_kwarg="parent_page_id")


def address_over_the_editor(request: HttpRequest) -> str:
    """An address that leads to the records and stands over the editor of the item in ``request``.

    Wagtail's menu lights the entry whose address begins the present one, the longest first (8.0.1). Empty
    where no item is edited.
    """
    here = request.resolver_match
    if here is None or here.namespace != "wagtailadmin_pages" or "page_id" not in here.kwargs:
        return ""
    key = here.kwargs["page_id"]
    is_item = CatalogueItemPage.objects.filter(pk=key).exists()
    return reverse("wagtailadmin_explore", args=[key]) if is_item else ""


@require_admin_access
def explore(request: HttpRequest, parent_page_id: int) -> HttpResponseBase:
    """Wagtail's tree below a page; below an item there is nothing, so it leads to the records."""
    if CatalogueItemPage.objects.filter(pk=parent_page_id).exists():
        return redirect("catalogue_items:index")
    return cast(HttpResponse, _explore_in_wagtail(request, parent_page_id=parent_page_id))
