"""A signed act that came to the museum on paper: its scan is put in on the desk."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from ..views.acts import act_in
from ..views.handing_in import hand_in_posted
from .finding import curator, find_deposit


@require_POST
def hand_in_act(request: HttpRequest, key: int, act_key: int) -> HttpResponse:
    """Keep the scan of the act, and go back to the acts of the deposit."""
    deposit = find_deposit(request, key)
    hand_in_posted(request, deposit, act_in(deposit, act_key), by=curator(request))
    return HttpResponseRedirect(reverse("intake_desk:deposit", args=[deposit.pk], fragment="acts"))
