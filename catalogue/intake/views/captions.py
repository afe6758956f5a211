"""Labels, captions, order and removal of photographs, posted together with their card."""

from django.http import QueryDict

from catalogue.accounts.models import User
from catalogue.text.numbers import parse_key

from ..models import DepositObject, ObjectFile
from ..services import drafting

LONGEST_LABEL = ObjectFile._meta.get_field("label").max_length or 0
LONGEST_CAPTION = ObjectFile._meta.get_field("caption").max_length or 0


def keep_captions(deposit_object: DepositObject, posted: QueryDict, *, by: User) -> None:
    """Keep the changed labels and captions; one query to read them all."""
    for file in deposit_object.files.all():
        label = _posted(posted, f"label-{file.pk}", file.label, LONGEST_LABEL)
        caption = _posted(posted, f"caption-{file.pk}", file.caption, LONGEST_CAPTION)
        if (label, caption) != (file.label, file.caption):
            drafting.describe_file(file, by=by, label=label, caption=caption)


def arrange(deposit_object: DepositObject, command: str, *, by: User) -> int | None:
    """Do what a tile's button says («earlier:12», «later:12», «remove:12»); the key of the photograph."""
    verb, _colon, key = command.partition(":")
    file = deposit_object.files.filter(pk=parse_key(key) or 0).first()
    if file is None:
        return None
    if verb == "remove":
        drafting.remove_file(file, by=by)
        return None
    if verb in ("earlier", "later"):
        drafting.move_file(file, by=by, forward=verb == "later")
    return file.pk


def _posted(posted: QueryDict, name: str, current: str, longest: int) -> str:
    return posted.get(name, current).strip()[:longest]
