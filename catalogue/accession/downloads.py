"""An act as an answer: the file, or a sentence that it is being prepared."""

from pathlib import PurePosixPath

from django.http import Http404, HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _

from catalogue.digital.responses import private_response

from .models import Act

RETRY_AFTER_SECONDS = "10"


def act_pdf_response(act: Act) -> HttpResponseBase:
    """The act's PDF to keep; while the worker has not made it, 503 with a sentence.

    The caller has asked whether the person may have it. Raises Http404 when the file was lost.
    """
    if act.pdf.name:
        return private_response(
            act.pdf.name,
            shown_name=f"{act.number}-{act.version}.pdf",
            inline=False,
            media_type="application/pdf",
        )
    answer = HttpResponse(
        _("The act is being prepared; try again in a minute."),
        status=503,
        content_type="text/plain; charset=utf-8",
    )
    answer["Retry-After"] = RETRY_AFTER_SECONDS
    answer["Cache-Control"] = "no-store"
    return answer


def signed_act_response(act: Act) -> HttpResponseBase:
    """The act with both signatures, as it was handed in. Raises Http404 while it has not come back."""
    scan = act.signed_scan
    if scan is None:
        raise Http404
    name = str(scan.file.name)
    return private_response(
        name,
        shown_name=f"{act.number}-{act.version}-signed{PurePosixPath(name).suffix}",
        inline=False,
        media_type=scan.media_type,
    )
