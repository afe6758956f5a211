"""Public copies by their unguessable names. On a server nginx answers these itself."""

from pathlib import PurePosixPath

from django.http import FileResponse, Http404, HttpRequest, HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from django.views.decorators.http import require_safe

from ..file_types import PDF
from ..public_store import COPIES, MEDIA_TYPES
from ..responses import existing_path
from ..storages import public_storage

# A name never gets other bytes: republishing makes new names. But it may be withdrawn, and nobody may show it
# for longer than a day then
WHILE_PUBLIC = "public, max-age=86400, must-revalidate"


@require_safe
def public_file(request: HttpRequest, name: str) -> HttpResponseBase:
    """A public copy; only what we made lies there, and only known types are answered."""
    if PurePosixPath(name).parts[:1] != (COPIES,):
        raise Http404
    return public_response(request, name)


def public_response(request: HttpRequest, name: str) -> HttpResponseBase:
    """The file `name` of the public store, or 304 for who has it. Raises Http404."""
    media_type = MEDIA_TYPES.get(PurePosixPath(name).suffix)
    path = existing_path(public_storage(), name)
    if media_type is None:
        raise Http404
    etag = quote_etag(path.parent.name + path.stem)
    known = get_conditional_response(request, etag=etag)
    response = known or FileResponse(path.open("rb"), content_type=media_type)
    response["ETag"] = etag
    response["Cache-Control"] = WHILE_PUBLIC
    if media_type == PDF.media_type:
        response["Content-Disposition"] = "attachment"
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response
