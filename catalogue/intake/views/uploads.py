"""Taking photographs: each is judged by itself, so one bad file loses nothing but itself."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest

from catalogue.accounts.models import User
from catalogue.digital.ingest import ingest
from catalogue.digital.refusals import FileRefused, TooBusy
from catalogue.text.file_names import clean_file_name

from ..models import DepositObject, ObjectFile
from ..services import drafting


@dataclass(frozen=True)
class Refusal:
    """A file that was not taken, and why, in a sentence; ``is_busy`` when it was not even opened."""

    name: str
    sentence: str
    is_busy: bool = False


def posted_files(request: HttpRequest) -> list[UploadedFile]:
    """The photographs of the form: chosen ones and those just taken by the camera."""
    return [*request.FILES.getlist("files"), *request.FILES.getlist("camera")]


def take(
    deposit_object: DepositObject, files: Iterable[UploadedFile], *, by: User
) -> tuple[list[ObjectFile], list[Refusal]]:
    """Keep every file that can be kept; say of each other why not."""
    taken, refused = [], []
    for file in files:
        name = clean_file_name(file.name or "")
        try:
            master = ingest(file, shown_name=name)
        except FileRefused as refusal:
            refused.append(Refusal(name, str(refusal), is_busy=isinstance(refusal, TooBusy)))
        else:
            taken.append(drafting.attach_file(deposit_object, master, by=by, shown_name=name))
    return taken, refused
