"""Deep zoom: static IIIF Image API 3 trees of level 0."""

import json

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.views.decorators.http import require_safe

from ..public_store import TILES
from ..responses import existing_path
from ..storages import public_storage
from .public_files import public_response

IMAGE_API = 'application/ld+json;profile="http://iiif.io/api/image/3/context.json"'


@require_safe
def image_info(request: HttpRequest, token: str) -> HttpResponseBase:
    """``info.json``; its ``id`` is made here, for the site may have moved since the tiles were cut."""
    path = existing_path(public_storage(), f"{TILES}/{token}/info.json")
    info = json.loads(path.read_text())
    info["id"] = f"{settings.SITE_URL}/iiif/3/{token}"
    return readable_from_anywhere(HttpResponse(json.dumps(info), content_type=IMAGE_API))


@require_safe
def tile(request: HttpRequest, token: str, region: str, size: str, rotation: str) -> HttpResponseBase:
    """One tile cut in advance; every other region, size or rotation does not exist at level 0."""
    if rotation != "0":
        raise Http404
    name = f"{TILES}/{token}/{region}/{size}/0/default.jpg"
    return readable_from_anywhere(public_response(request, name))


def readable_from_anywhere(response: HttpResponseBase) -> HttpResponseBase:
    """Viewers of other sites may read it (IIIF Image API 3, 5.1: CORS is recommended)."""
    response["Access-Control-Allow-Origin"] = "*"
    response["X-Content-Type-Options"] = "nosniff"
    return response
