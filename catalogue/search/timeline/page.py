"""The context of /timeline/ (templates/search/timeline.html)."""

from typing import Any

import numpy as np
from django.http import QueryDict
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from catalogue.authorities.models import Event
from catalogue.search import addresses
from catalogue.search.apart import page_apart
from catalogue.search.parameters import DECADE, PERIOD, TIMELINE
from catalogue.search.results import Results
from catalogue.search.timeline.spans import spans
from catalogue.search.timeline.stretches import Stretch, decades_of, periods

WAYS: dict[str, str | Promise] = {PERIOD: _("By periods"), DECADE: _("By decades")}


def timeline_context(results: Results, params: QueryDict) -> dict[str, Any]:
    """Periods or decades of what was found; of the whole catalogue also those without any item.

    Costs at most five queries beside those of the search: periods, events, cards and their pictures.
    """
    at, asked, narrowing = reverse("search:timeline"), results.request, results.narrowing
    by = asked.by if asked.by in WAYS else PERIOD
    events = list(Event.objects.exclude(year_from=None, year_to=None))
    if by == DECADE:
        besides = [year for each in events if (year := each.year_from or each.year_to)]
        stretches = decades_of(narrowing, params, besides if asked.is_plain else ())
    else:
        stretches = periods(narrowing, params)
    shown = [stretch for stretch in stretches if stretch.count or asked.is_plain]
    return {
        **page_apart(results, params, at, TIMELINE),
        "nav_section": "timeline",
        "by": by,
        "ways": [
            (label, addresses.changed(params, at=at, by=name), name == by) for name, label in WAYS.items()
        ],
        "spans": spans(shown, events, narrowing.columns),
        "besides": results.total - _standing(shown),
    }


def _standing(stretches: list[Stretch]) -> int:
    """How many items stand in any of the stretches."""
    if not stretches:
        return 0
    return int(np.count_nonzero(np.logical_or.reduce([stretch.rows for stretch in stretches])))
