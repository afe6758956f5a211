"""Errors in the words of programs: «problem details» as JSON (RFC 9457)."""

from django.http import HttpRequest, JsonResponse
from django.utils.functional import Promise

FOR_PROGRAMS = "/api/"
MEDIA_TYPE = "application/problem+json"


def is_for_programs(request: HttpRequest) -> bool:
    """Whether a program asks, which has no use for a page."""
    return request.path.startswith(FOR_PROGRAMS)


def problem(status: int, title: str, detail: str | Promise) -> JsonResponse:
    """An error: its number, its name in the standard's English, and what to do, in words for people."""
    said = {"title": title, "status": status, "detail": str(detail)}
    return JsonResponse(
        said, status=status, content_type=MEDIA_TYPE, json_dumps_params={"ensure_ascii": False}
    )
