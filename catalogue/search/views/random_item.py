"""«Случайный предмет»: chance picks among what the filter lets through."""

import secrets

import numpy as np
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from catalogue.models import CatalogueItemPage
from catalogue.presentation.addresses import item_address
from catalogue.search.finding import find

from .asking import asked_for


@never_cache
@require_safe
def random_item(request: HttpRequest) -> HttpResponse:
    """Lead to any item of the list; an empty list leads back to itself, where it is explained."""
    asked = asked_for(request)
    keys = asked.columns.ids[np.flatnonzero(find(asked.request, asked.columns).narrowing.passing)]
    if len(keys):
        picked = CatalogueItemPage.objects.in_catalogue().filter(pk=int(secrets.choice(keys)))
        for slug in picked.values_list("slug", flat=True):
            return HttpResponseRedirect(item_address(slug))
    query = request.META.get("QUERY_STRING", "")
    return HttpResponseRedirect(f"{reverse('search:catalogue')}?{query}")
