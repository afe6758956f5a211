"""A posted scan of a signed act, and the sentence about what became of it, in the cabinet and on the desk."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.utils.translation import gettext as _

from catalogue.accession.errors import ActIsVoid
from catalogue.accession.models import Act
from catalogue.accounts.models import User
from catalogue.digital.refusals import FileRefused
from catalogue.text.file_names import clean_file_name

from ..errors import NotAllowed
from ..models import Deposit
from ..services.signed_acts import hand_in


def hand_in_posted(request: HttpRequest, deposit: Deposit, act: Act, *, by: User) -> None:
    """Keep the posted file, if it can be kept, and say so. Raises PermissionDenied."""
    file = request.FILES.get("signed")
    if file is None:
        messages.error(request, _("Choose the scan or the photograph of the signed act first."))
        return
    try:
        hand_in(deposit, act, file, by=by)
    except FileRefused as refusal:
        messages.error(request, f"{clean_file_name(file.name or '')}: {refusal}")
    except ActIsVoid:
        messages.error(request, _("There is a later version of this act: it is the one to be signed."))
    except NotAllowed as error:
        raise PermissionDenied from error
    else:
        messages.success(request, _("The signed act № %(number)s is kept.") % {"number": act.number})
