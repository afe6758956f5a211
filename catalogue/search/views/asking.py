"""From an HTTP request to a search."""

from django.http import HttpRequest

from catalogue.search.asking import Asked, asked_by


def asked_for(request: HttpRequest) -> Asked:
    """What the address of a request asks for."""
    return asked_by(request.GET)
