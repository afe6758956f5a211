"""An act as an answer: the file, or a sentence that it is being prepared."""

from django.http import HttpResponse, HttpResponseBase
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
