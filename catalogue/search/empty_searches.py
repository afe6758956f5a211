"""Noting what was asked for in vain, so that the curator sees what people miss; nobody's name is kept."""

import logging
import re
from datetime import timedelta

from django.db import DatabaseError, transaction
from django.db.models import F
from django.utils import timezone

from catalogue.search.models import EmptySearch
from catalogue.search.results import Results
from catalogue.text.folding import fold

logger = logging.getLogger(__name__)

MOST_A_DAY = 1000
"""Different queries noted on one day; a machine that asks for nonsense must not fill the disk."""
KEPT_DAYS = 400
LONGEST_NOTED = 100
_NONSENSE = re.compile(r"(\w)\1{4}|\w{40}|[{}<>|\\$`=\[\]]")
"""A key held down, an endless word, signs of programs: nobody looks for an object so."""


def note_if_empty(results: Results) -> bool:
    """Note a query whose words find nothing even after correction; nonsense and filters are no matter.

    A note that cannot be written is lost with a line in the log: the visitor's page matters more. Returns
    whether there was something to note.
    """
    asked = results.request
    if _NONSENSE.search(asked.typed):
        return False
    if results.total or not asked.has_words or asked.text.is_empty or results.narrowing.found.any():
        return False
    try:
        note(asked.typed)
    except DatabaseError:
        logger.warning("A search without results could not be noted", exc_info=True)
    return True


@transaction.atomic
def note(query: str) -> None:
    """Count a query for today. Old days are forgotten along the way."""
    asked = " ".join(fold(query).split())[:LONGEST_NOTED]
    today = timezone.localdate()
    if EmptySearch.objects.filter(query=asked, day=today).update(times=F("times") + 1):
        return
    if EmptySearch.objects.filter(day=today).count() < MOST_A_DAY:
        EmptySearch.objects.filter(day__lt=today - timedelta(days=KEPT_DAYS)).delete()
        EmptySearch.objects.create(query=asked, day=today)
