"""Files of the CMS, for those whom a permission question lets."""

from pathlib import PurePosixPath

from django.http import Http404, HttpRequest, HttpResponseBase
from django.views.decorators.http import require_safe

from ..content_store import MASTERS
from ..models import Master, MuseumDocument, MuseumImage
from ..permissions import may_read
from ..responses import private_response
from ..working_copies import THUMBNAILS

RENDITIONS = "renditions"
# What Wagtail and the thumbnails are written as; all else is somebody's own file
MADE_BY_US = {".jpg": "image/jpeg", ".png": "image/png", ".webp": "image/webp", ".avif": "image/avif"}


@require_safe
def private_file(request: HttpRequest, name: str) -> HttpResponseBase:
    """A private file; a stranger gets 404 and never learns whether it exists."""
    if not may_read(request.user, name):
        raise Http404
    path = PurePosixPath(name)
    if path.parts[0] in {RENDITIONS, THUMBNAILS} and path.suffix in MADE_BY_US:
        return private_response(name, shown_name=path.name, inline=True, media_type=MADE_BY_US[path.suffix])
    if path.parts[0] == MASTERS:
        return master_response(name)
    return private_response(name, shown_name=path.name, inline=False, media_type="application/octet-stream")


def master_response(name: str) -> HttpResponseBase:
    """An original, under the name it was handed in with. Raises Http404 when no row knows it."""
    master = Master.objects.filter(file=name).first()
    if master is None:
        raise Http404
    return private_response(
        name,
        shown_name=handed_in_as(master) or PurePosixPath(name).name,
        inline=False,
        media_type=master.media_type,
    )


def handed_in_as(master: Master) -> str:
    """The name under which somebody handed the master in, if it was kept."""
    for model in (MuseumImage, MuseumDocument):
        shown = model.objects.filter(master=master).exclude(original_name="").values_list("original_name")
        for (name,) in shown[:1]:
            return str(name)
    return ""
