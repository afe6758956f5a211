"""The answers for what is not there, not understood, or broken: a page for people, JSON for programs."""

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views import defaults

from .other_sites import opened
from .problems import is_for_programs, problem


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponseBase:
    """Answer 404 with the way on: search and catalogue. Says nothing of what might stand at the address."""
    if is_for_programs(request):
        return opened(problem(404, "Not Found", _("There is nothing here. What there is, /api/ tells.")))
    return render(request, "404.html", status=404)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponseBase:
    """Answer 400 to what cannot be read at all."""
    if is_for_programs(request):
        return opened(problem(400, "Bad Request", _("The request cannot be read.")))
    return defaults.bad_request(request, exception)


def server_error(request: HttpRequest) -> HttpResponseBase:
    """Answer 500; asks neither the database nor the session, which may be what is broken."""
    if is_for_programs(request):
        return opened(problem(500, "Internal Server Error", _("The museum's site has failed. Try later.")))
    return defaults.server_error(request)
