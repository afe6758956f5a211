"""«Моя подборка» by its address: the page, and the papers one takes along."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from catalogue.models import MuseumSettings
from catalogue.presentation.addresses import absolute
from catalogue.search.selection.listing import selected
from catalogue.search.selection.numbers import selection_address
from catalogue.search.selection.page import selection_context
from catalogue.search.selection.paper import selection_pdf
from catalogue.search.selection.records import as_csv, records_of

FILE_NAME = "selection"


@require_safe
def selection(request: HttpRequest) -> HttpResponse:
    """The page of a selection; without numbers the visitor's own script leads to theirs."""
    found = selected(request.GET.get("n", ""))
    return render(request, "search/selection.html", selection_context(found, request.GET.get("was", "")))


@require_safe
def as_pdf(request: HttpRequest) -> HttpResponse:
    """The selection on paper; an empty one has none."""
    found = selected(request.GET.get("n", ""))
    if not found.items:
        return redirect("search:selection")
    museum = MuseumSettings.load(request_or_site=request)
    content = selection_pdf(found.items, museum.name, absolute(selection_address(found.numbers)))
    return _attached(HttpResponse(content, content_type="application/pdf"), "pdf")


@require_safe
def as_table(request: HttpRequest) -> HttpResponse:
    """The selection as CSV."""
    content = as_csv(records_of(selected(request.GET.get("n", "")).items))
    return _attached(HttpResponse(content, content_type="text/csv; charset=utf-8"), "csv")


@require_safe
def as_json(request: HttpRequest) -> HttpResponse:
    """The selection as JSON."""
    records = records_of(selected(request.GET.get("n", "")).items)
    answer = JsonResponse({"items": records}, json_dumps_params={"ensure_ascii": False, "indent": 1})
    return _attached(answer, "json")


def _attached(answer: HttpResponse, suffix: str) -> HttpResponse:
    answer["Content-Disposition"] = f'attachment; filename="{FILE_NAME}.{suffix}"'
    answer["X-Robots-Tag"] = "noindex"
    return answer
