"""What is new among all that is asked for, as a feed."""

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import http_date
from django.views.decorators.cache import cache_control
from django.views.decorators.http import condition, require_safe

from catalogue.models import MuseumSettings
from catalogue.search.feed.atom import MuseumFeed
from catalogue.search.feed.new_items import new_items
from catalogue.search.unchanged import answer_tag

from .asking import asked_for
from .listing import not_listed

TEN_MINUTES = 600


@require_safe
@not_listed
@cache_control(public=True, max_age=TEN_MINUTES)
@condition(etag_func=answer_tag)
def feed(request: HttpRequest) -> HttpResponseBase:
    """The feed; a reader that only knows the date of its copy is answered by the date of the latest entry."""
    written = new_items(asked_for(request), MuseumSettings.load(request_or_site=request))
    latest = int(written.latest.timestamp())
    response = HttpResponse(written.content, content_type=MuseumFeed.content_type)
    response["Last-Modified"] = http_date(latest)
    return get_conditional_response(request, last_modified=latest, response=response) or response
