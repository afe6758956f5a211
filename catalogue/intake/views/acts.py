"""The acts of a deposit: to download, and to hand in once both sides have signed."""

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_safe

from catalogue.accession.downloads import act_pdf_response, signed_act_response
from catalogue.accession.models import Act

from ..errors import NotAllowed
from ..models import Deposit
from ..permissions import may_read_papers
from .door import cabinet_action, cabinet_file
from .finding import cabinet_deposit, person, readable_deposit
from .handing_in import hand_in_posted


def act_in(deposit: Deposit, act_key: int) -> Act:
    """The act in this deposit. Raises Http404."""
    return get_object_or_404(Act.objects.filter(round__deposit=deposit), pk=act_key)


@require_safe
@cabinet_file
def act(request: HttpRequest, key: int, act_key: int) -> HttpResponseBase:
    """The act as PDF: for the author, the coordinator and the museum."""
    return act_pdf_response(_readable_act(request, key, act_key))


@require_safe
@cabinet_file
def signed_act(request: HttpRequest, key: int, act_key: int) -> HttpResponseBase:
    """The act with both signatures, for the same people."""
    return signed_act_response(_readable_act(request, key, act_key))


@cabinet_action
def hand_in_act(request: HttpRequest, key: int, act_key: int) -> HttpResponse:
    """The library hands the signed act in."""
    deposit = cabinet_deposit(request, key)
    hand_in_posted(request, deposit, act_in(deposit, act_key), by=person(request))
    return redirect(f"{deposit.get_absolute_url()}#acts")


def _readable_act(request: HttpRequest, key: int, act_key: int) -> Act:
    deposit = readable_deposit(request, key)
    found = act_in(deposit, act_key)
    if not may_read_papers(person(request), deposit):
        raise NotAllowed
    return found
