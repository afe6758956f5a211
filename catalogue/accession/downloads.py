"""An act as an answer: the file, or a sentence that it is being prepared."""

from django.http import FileResponse, HttpResponse, HttpResponseBase
from django.utils.translation import gettext as _

from .models import Act

RETRY_AFTER_SECONDS = "10"


def act_pdf_response(act: Act) -> HttpResponseBase:
    """The act's PDF to keep; while the worker has not made it, 503 with a sentence.

    The caller has asked whether the person may have it.
    """
    if not act.pdf:
        answer = HttpResponse(_("The act is being prepared; try again in a minute."), status=503,
                              content_type="text/plain; charset=utf-8")
        answer["Retry-After"] = RETRY_AFTER_SECONDS
        return answer
    version = f"-v{act.version}" if act.version > 1 else ""
    return FileResponse(
        act.pdf.open("rb"), as_attachment=True, filename=f"{act.number}{version}.pdf",
        content_type="application/pdf",
    )
