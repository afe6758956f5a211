"""Where the editor of an item leads when its work is done: to the list of records, not into the page tree."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.models import Page

from catalogue.models import CatalogueItemPage


def back_to_the_records(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Hooks ``after_edit_page`` and ``after_delete_page``: nobody looks for an item among pages.

    Whoever only saved a draft stays in the editor; who came from elsewhere goes back there.
    """
    leaves = "action-publish" in request.POST or "/delete/" in request.path
    if not leaves or not isinstance(page, CatalogueItemPage) or get_valid_next_url_from_request(request):
        return None
    return redirect("catalogue_items:index")
