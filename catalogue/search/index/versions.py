"""The version of the index: every change takes the next number, and all processes compare it with theirs."""

import secrets
from dataclasses import dataclass

from django.db import connection, transaction
from django.db.models import Max

from catalogue.search.models import IndexChange, SearchIndexState

KEPT_CHANGES = 1000


@dataclass(frozen=True)
class Version:
    """A version and the mark that tells it from one of the same number that was undone."""

    number: int = 0
    mark: int = 0


@transaction.atomic(savepoint=False)
def next_version() -> Version:
    """Take the next number, inside the transaction of the change; without one it is a change by itself.

    Writers wait for each other here until the one before has committed; so whoever sees a number sees
    everything of the smaller ones, too.
    """
    if connection.features.has_select_for_update:
        list(SearchIndexState.objects.select_for_update().filter(pk=SearchIndexState.THE_INDEX))
    latest = IndexChange.objects.aggregate(latest=Max("version"))["latest"] or 0
    change = IndexChange.objects.create(version=latest + 1, mark=secrets.randbits(62))
    IndexChange.objects.filter(version__lte=latest - KEPT_CHANGES).delete()
    return Version(change.version, change.mark)


def current_version() -> Version:
    """The version stored now."""
    change = IndexChange.objects.order_by("-version").first()
    return Version(change.version, change.mark) if change else Version()


def follows(version: Version) -> bool:
    """Whether the stored history still holds this version, so that its later changes can be added to it."""
    return IndexChange.objects.filter(version=version.number, mark=version.mark).exists()
