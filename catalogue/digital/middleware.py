"""Answers around files: text is sent compressed, and a site too busy to open a file says so."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.middleware.gzip import GZipMiddleware

from .refusals import TooBusy

RETRY_AFTER_SECONDS = "20"


class CompressText(GZipMiddleware):
    """Django's middleware would spend time on every picture and lose the length of every download."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        media_type = response.headers.get("Content-Type", "")
        if media_type.startswith(("image/", "application/pdf", "application/octet-stream")):
            return response
        return super().process_response(request, response)


class SayBusy:
    """Where no place was free to open a file and no view has a better word: 503, and when to come again."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """The sentence for TooBusy; everything else goes its way."""
        return busy(str(error)) if isinstance(error, TooBusy) else None


def busy(sentence: str) -> HttpResponse:
    """503 with the sentence, not to be stored."""
    answer = HttpResponse(sentence, status=503, content_type="text/plain; charset=utf-8")
    answer["Retry-After"] = RETRY_AFTER_SECONDS
    answer["Cache-Control"] = "no-store"
    return answer
