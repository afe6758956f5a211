"""The deposit as it stands at the moment of writing: locked, read anew, still open to the person."""

from django.db.models import F
from django.utils import timezone

from catalogue.accounts.models import User

from ..errors import NotAllowed
from ..models import Deposit
from ..permissions import may_edit


def open_for(by: User, deposit: Deposit) -> Deposit:
    """The deposit, locked and read anew. Raises NotAllowed unless the person may change it now."""
    current = Deposit.objects.select_for_update().get(pk=deposit.pk)
    if not may_edit(by, current):
        raise NotAllowed
    return current


def touch(deposit: Deposit) -> None:
    """Let the lists show that somebody worked on the deposit."""
    Deposit.objects.filter(pk=deposit.pk).update(updated_at=timezone.now(), revision=F("revision") + 1)
