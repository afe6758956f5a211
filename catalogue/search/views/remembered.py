"""Answers to strangers, remembered as long as nothing they show has changed.

A page that varies by person is never remembered: who has a session is answered anew (RELIABILITY.md, on
Django's own record with caches). What is remembered is found by the version of the index, so that all
processes forget at the same moment.
"""

import gzip
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps

from django.conf import settings
from django.contrib.messages.storage.cookie import CookieStorage
from django.core.cache import caches
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.cache import get_conditional_response, patch_cache_control, patch_vary_headers

from catalogue.search.unchanged import answer_tag

View = Callable[..., HttpResponse]
PAGES = "pages"
LONGEST_ADDRESS = 1000
COMPRESSION = 5


@dataclass(frozen=True)
class Remembered:
    """A page as it is kept: compressed, since most browsers take it so."""

    body: bytes
    media_type: str
    headers: dict[str, str]


def remembered(view: View) -> View:
    """Answer with a page made earlier, or with «not modified», while the index has the same version.

    Costs one query when the page is known, one more than the view otherwise.
    """

    @wraps(view)
    def answer(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if _is_personal(request) or len(request.get_full_path()) > LONGEST_ADDRESS:
            return view(request, *args, **kwargs)
        etag = answer_tag(request)
        unchanged = get_conditional_response(request, etag=etag)
        if isinstance(unchanged, HttpResponseNotModified):
            return _labelled(unchanged, etag)
        kept: Remembered | None = caches[PAGES].get(etag)
        if kept:
            return _labelled(_restored(kept, request), etag)
        response = view(request, *args, **kwargs)
        if not _may_be_kept(response):
            return response
        caches[PAGES].set(etag, _kept(response))
        return _labelled(response, etag)

    return answer


def not_to_be_remembered(response: HttpResponse) -> HttpResponse:
    """Mark an answer that must be made anew every time, since the making has an effect."""
    response.is_made_anew = True  # type: ignore[attr-defined]
    return response


def _may_be_kept(response: HttpResponse) -> bool:
    return response.status_code == 200 and not response.cookies and not hasattr(response, "is_made_anew")


def _is_personal(request: HttpRequest) -> bool:
    return not {settings.SESSION_COOKIE_NAME, CookieStorage.cookie_name}.isdisjoint(request.COOKIES)


def _kept(response: HttpResponse) -> Remembered:
    headers = {name: value for name, value in response.headers.items() if name != "Content-Type"}
    body = gzip.compress(response.content, COMPRESSION, mtime=0)
    return Remembered(body, response.headers["Content-Type"], headers)


def _restored(kept: Remembered, request: HttpRequest) -> HttpResponse:
    takes_gzip = "gzip" in request.headers.get("Accept-Encoding", "")
    body = kept.body if takes_gzip else gzip.decompress(kept.body)
    response = HttpResponse(body, content_type=kept.media_type, headers=kept.headers)
    if takes_gzip:
        response.headers["Content-Encoding"] = "gzip"
    return response


def _labelled(response: HttpResponse, etag: str) -> HttpResponse:
    response.headers["ETag"] = etag
    patch_cache_control(response, no_cache=True)
    patch_vary_headers(response, ["Cookie", "Accept-Encoding"])
    return response
