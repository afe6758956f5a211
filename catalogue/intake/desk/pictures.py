"""A photograph large enough to judge it, for the museum's people only."""

from django.http import Http404, HttpRequest, HttpResponseBase
from django.views.decorators.http import require_safe

from catalogue.accounts.closed_cms import file_of_the_cms
from catalogue.digital.refusals import FileRefused, TooBusy
from catalogue.digital.responses import private_response
from catalogue.digital.working_copies import THUMBNAIL_MEDIA_TYPE, thumbnail_of

from .finding import find_deposit, find_file

LARGE = 1600


@file_of_the_cms
@require_safe
def picture(request: HttpRequest, key: int, file_key: int) -> HttpResponseBase:
    """The photograph, re-encoded by us."""
    file = find_file(find_deposit(request, key), file_key)
    try:
        name = thumbnail_of(file.master, LARGE)
    except TooBusy:
        raise
    except FileRefused as damaged:
        raise Http404 from damaged
    return private_response(name, shown_name=f"{file.pk}.jpg", inline=True, media_type=THUMBNAIL_MEDIA_TYPE)
