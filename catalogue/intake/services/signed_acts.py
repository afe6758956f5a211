"""An act of a deposit comes back signed; with the last of them nothing is expected any more."""

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from catalogue.accession.models import Act
from catalogue.accession.services.signed_scans import keep_signed_scan
from catalogue.accounts.models import User
from catalogue.digital.ingest import ingest
from catalogue.text.file_names import clean_file_name

from ..errors import NotAllowed
from ..models import Deposit, EventKind
from ..permissions import may_hand_in_papers
from .moving import record


def hand_in(deposit: Deposit, act: Act, file: UploadedFile, *, by: User) -> None:
    """Keep the scan of the signed ``act`` of the deposit, and tell its history.

    Raises NotAllowed, FileRefused for a file that cannot be opened, ActIsVoid for a former version.
    """
    if not may_hand_in_papers(by, deposit):
        raise NotAllowed
    master = ingest(file, shown_name=clean_file_name(file.name or ""))
    with transaction.atomic():
        if keep_signed_scan(act, master):
            record(deposit, EventKind.ACT_SIGNED, by=by, note=act.number)
