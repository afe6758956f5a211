"""The answer to a dating while it is being typed."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from catalogue.text.dating import parse_dating

from .door import cabinet


@require_safe
@cabinet
def understand_dating(request: HttpRequest) -> HttpResponse:
    """What is understood from ``?text=``, in a sentence."""
    dating = parse_dating(request.GET.get("text", ""))
    return JsonResponse({"understood": dating.understood, "sentence": dating.sentence if dating.text else ""})
