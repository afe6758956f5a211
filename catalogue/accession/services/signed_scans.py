"""The act as it came back: a scan or a photograph of the paper with both signatures."""

from django.db import transaction

from catalogue.accession.errors import ActIsVoid
from catalogue.accession.models import Act
from catalogue.digital.models import Master


@transaction.atomic
def keep_signed_scan(act: Act, master: Master) -> bool:
    """Keep the signed paper with its act; a better scan takes the place of a former one.

    Gives whether anything changed: the same file handed in twice is one. Raises ActIsVoid when a later
    version of the act is the one to be signed. Source: WORKFLOW.md, papers.
    """
    locked = Act.objects.select_for_update().get(pk=act.pk)
    if locked.has_later_version():
        raise ActIsVoid(locked.number)
    if locked.signed_scan_id == master.pk:
        return False
    act.signed_scan = locked.signed_scan = master
    locked.save(update_fields=["signed_scan"])
    return True
