"""Photographs of a deposit: sending one, seeing it small, getting the original."""

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from catalogue.digital.middleware import RETRY_AFTER_SECONDS
from catalogue.digital.refusals import FileRefused, TooBusy
from catalogue.digital.responses import private_response
from catalogue.digital.working_copies import THUMBNAIL_MEDIA_TYPE, thumbnail_of
from catalogue.text.numbers import parse_key

from ..errors import NotAllowed
from ..presentation.photographs import TILE_WIDTH, tiles
from ..services import drafting
from ..unlocking import unlocked_fields
from .card_pages import tile_html
from .door import cabinet_action, cabinet_file
from .finding import cabinet_deposit, file_in, object_in, person, readable_deposit
from .keeping import keep_card_photographs
from .not_saved import why_closed
from .uploads import Refusal, posted_files


@cabinet_action
def upload(request: HttpRequest, key: int, object_key: int) -> HttpResponse:
    """One photograph sent by the script as soon as it was chosen: its tile, or the sentence why not."""
    card = object_in(cabinet_deposit(request, key), object_key)
    user = person(request)
    if "files" not in unlocked_fields(card, user):
        return JsonResponse({"error": why_closed(card.deposit)}, status=409)
    if not posted_files(request):
        return JsonResponse({"error": _("The file did not arrive. Send it once more.")}, status=400)
    try:
        taken, refused = keep_card_photographs(card, posted_files(request), by=user)
    except NotAllowed:
        return JsonResponse({"error": why_closed(card.deposit)}, status=409)
    if refused:
        return _refusal(refused[0])
    drafting.put_in_place(taken[0], parse_key(request.POST.get("place", "")), by=user)
    keys = {file.pk for file in taken}
    added = [tile for tile in tiles(card) if tile.file.pk in keys]
    return JsonResponse({"key": added[-1].file.pk, "tile": "".join(map(tile_html, added))}, status=201)


def _refusal(refused: Refusal) -> JsonResponse:
    """The sentence; a script sends again by itself what there was no place for."""
    if not refused.is_busy:
        return JsonResponse({"error": refused.sentence}, status=422)
    headers = {"Retry-After": RETRY_AFTER_SECONDS}
    return JsonResponse({"error": refused.sentence}, status=503, headers=headers)


@require_safe
@cabinet_file
def thumbnail(request: HttpRequest, key: int, file_key: int) -> HttpResponseBase:
    """The photograph, small."""
    file = file_in(readable_deposit(request, key), file_key)
    try:
        name = thumbnail_of(file.master, TILE_WIDTH)
    except TooBusy:
        raise
    except FileRefused as damaged:
        raise Http404 from damaged
    return private_response(name, shown_name=file.shown_name, inline=True, media_type=THUMBNAIL_MEDIA_TYPE)


@require_safe
@cabinet_file
def original(request: HttpRequest, key: int, file_key: int) -> HttpResponseBase:
    """The file as it was handed in, to keep."""
    file = file_in(readable_deposit(request, key), file_key)
    return private_response(
        str(file.master.file.name),
        shown_name=file.shown_name,
        inline=False,
        media_type=file.master.media_type,
    )
