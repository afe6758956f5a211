"""The answers for what is not there."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer 404 with the way on: search and catalogue. Says nothing of what might stand at the address."""
    return render(request, "404.html", status=404)
