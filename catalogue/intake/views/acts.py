"""The acts of a deposit."""

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from catalogue.accession.downloads import act_pdf_response
from catalogue.accession.models import Act

from ..errors import NotAllowed
from ..permissions import may_read_papers
from .door import cabinet_file
from .finding import person, readable_deposit


@require_safe
@cabinet_file
def act(request: HttpRequest, key: int, act_key: int) -> HttpResponseBase:
    """The act as PDF: for the author, the coordinator and the museum."""
    deposit = readable_deposit(request, key)
    found = get_object_or_404(Act.objects.filter(round__deposit=deposit), pk=act_key)
    if not may_read_papers(person(request), deposit):
        raise NotAllowed
    return act_pdf_response(found)
