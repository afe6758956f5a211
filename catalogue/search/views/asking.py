"""From an address to a search."""

from django.http import HttpRequest

from catalogue.search.columns.current import current_columns
from catalogue.search.columns.filtering import Choosing
from catalogue.search.parameters import SearchRequest


def asked_for(request: HttpRequest) -> SearchRequest:
    """The address read; what its values are called is known without asking the database."""
    return SearchRequest.from_params(request.GET, Choosing(current_columns()))
