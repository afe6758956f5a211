"""Answers that carry files, with the headers that make strangers' bytes harmless."""

import os
from pathlib import Path
from urllib.parse import quote

from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.core.files.storage import Storage
from django.http import FileResponse, Http404, HttpResponse, HttpResponseBase
from django.utils.http import content_disposition_header

from catalogue.text.file_names import clean_file_name

from .permissions import is_plain
from .storages import private_storage

# Where nginx finds the private store, when it sends the files (``PRIVATE_FILES_BY = "nginx"``)
ACCEL_PREFIX = "/private-files/"


def private_response(name: str, *, shown_name: str, inline: bool, media_type: str) -> HttpResponseBase:
    """The file `name` of the private store. Permission is the caller's business.

    `shown_name` is offered for saving (RFC 6266, with ``filename*``); `inline` only for pictures
    made by us: everything handed in goes as an attachment. Raises Http404 when there is no such file.
    """
    path = existing_path(private_storage(), name)
    response: HttpResponseBase
    if getattr(settings, "PRIVATE_FILES_BY", "") == "nginx":
        response = HttpResponse(content_type=media_type)
        response["X-Accel-Redirect"] = ACCEL_PREFIX + quote(name)
    else:
        response = FileResponse(path.open("rb"), content_type=media_type)
    disposition = content_disposition_header(not inline, clean_file_name(shown_name))
    response["Content-Disposition"] = disposition or "attachment"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response


def existing_path(storage: Storage, name: str) -> Path:
    """The path of a file inside `storage`. Raises Http404 for what is not there or outside."""
    try:
        path, store = Path(storage.path(name)), os.path.realpath(storage.path(""))
        if is_plain(name) and path.is_file() and path.resolve().is_relative_to(store):
            return path
    except (SuspiciousFileOperation, ValueError, OSError) as error:
        raise Http404 from error  # a step outside, a zero byte, a name longer than the disk takes
    raise Http404
