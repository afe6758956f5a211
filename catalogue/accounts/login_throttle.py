"""Wrong passwords are counted by account and by address (RELIABILITY.md, access).

An account closes after ``AXES_FAILURE_LIMIT`` failures within an hour. So does an address after
``LOGIN_FAILURES_OF_AN_ADDRESS``: one password tried on many names would close no account. That limit is
higher, since all of a library sits behind one address.
"""

from collections.abc import Iterable
from datetime import timedelta
from ipaddress import ip_address
from typing import Any

from axes.handlers.database import AxesDatabaseHandler
from axes.helpers import get_cool_off, get_failure_limit
from axes.models import AccessAttempt
from django.conf import settings
from django.db.models import QuerySet, Sum
from django.http import HttpRequest
from django.utils import timezone


class LoginThrottle(AxesDatabaseHandler):
    """Axes' own counting, and the address for itself."""

    def get_failures(self, request: HttpRequest, credentials: dict[str, Any] | None = None) -> int:
        """The failures that count against this try; an address that is closed is at its limit.

        Tells the page of the lock by ``request.closed_address`` which of the two it was.
        """
        failures: int = super().get_failures(request, credentials)
        limit: int = get_failure_limit(request, credentials)
        closed = failures < limit and is_closed_address(request.axes_ip_address)  # type: ignore[attr-defined]
        request.closed_address = closed  # type: ignore[attr-defined]
        return limit if closed else failures


def client_address(request: HttpRequest) -> str:
    """The visitor's address: of the connection, or as our own proxy wrote it down last."""
    connected = str(request.META.get("REMOTE_ADDR", ""))
    if not settings.BEHIND_PROXY:
        return connected
    written = str(request.META.get("HTTP_X_FORWARDED_FOR", "")).rpartition(",")[2].strip()
    try:
        return str(ip_address(written))
    except ValueError:
        return connected


def is_closed_address(address: str) -> bool:
    """Whether too many passwords were wrong from there within the hour."""
    failures = _recent().filter(ip_address=address).aggregate(total=Sum("failures_since_start"))
    return (failures["total"] or 0) >= settings.LOGIN_FAILURES_OF_AN_ADDRESS


def closed_accounts() -> list[str]:
    """The names by which nobody can sign in now, in order."""
    return _closed("username", settings.AXES_FAILURE_LIMIT)


def closed_addresses() -> list[str]:
    """The addresses from which nobody can sign in now, in order."""
    return _closed("ip_address", settings.LOGIN_FAILURES_OF_AN_ADDRESS)


def _closed(column: str, limit: int) -> list[str]:
    rows: Iterable[tuple[str | None]] = (
        _recent()
        .values(column)
        .annotate(total=Sum("failures_since_start"))
        .filter(total__gte=limit)
        .order_by(column)
        .values_list(column)
    )
    return [name for (name,) in rows if name]


def _recent() -> QuerySet[AccessAttempt]:
    """Attempts that still count."""
    hour: timedelta = get_cool_off()
    return AccessAttempt.objects.filter(attempt_time__gte=timezone.now() - hour)
