"""The public history of a page: what was published when, in sentences, without names."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from wagtail.models import PageLogEntry

PUBLISHED, RENAMED, UNPUBLISHED = "wagtail.publish", "wagtail.rename", "wagtail.unpublish"
TOLD = (PUBLISHED, RENAMED, UNPUBLISHED)


@dataclass(frozen=True)
class Change:
    """One line of the history."""

    when: date
    text: str


def changes_of(entries: "Iterable[PageLogEntry]") -> list[Change]:
    """Lines for the log entries, which come oldest first; newest first, one line for a day and its text."""
    lines: dict[Change, None] = {}
    been_public = False
    for entry in entries:
        lines[Change(timezone.localdate(entry.timestamp), _sentence(entry, been_public))] = None
        been_public = been_public or entry.action == PUBLISHED
    return list(reversed(lines))


def _sentence(entry: "PageLogEntry", been_public: bool) -> str:
    if entry.action == UNPUBLISHED:
        return _("The record was taken off the site")
    titles = (entry.data or {}).get("title") if entry.action == RENAMED else None
    if titles:
        return _("The title was changed: it was «%(old)s», it became «%(new)s»") % titles
    return _("The record was amended") if been_public else _("The record was published")
