"""Text is sent compressed; pictures and documents are compressed already."""

from django.http import HttpRequest, HttpResponseBase
from django.middleware.gzip import GZipMiddleware


class CompressText(GZipMiddleware):
    """Django's middleware would spend time on every picture and lose the length of every download."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        media_type = response.headers.get("Content-Type", "")
        if media_type.startswith(("image/", "application/pdf", "application/octet-stream")):
            return response
        return super().process_response(request, response)
