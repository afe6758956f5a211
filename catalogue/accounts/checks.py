"""System checks of the accounts."""

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.contrib.auth.models import Group
from django.core import checks
from django.core.checks import CheckMessage, Tags, register
from django.db import DatabaseError

from .roles import MUSEUM_ROLES, group_name


@register(Tags.database)
def every_museum_role_has_its_group(
    app_configs: Sequence[AppConfig] | None, databases: Sequence[str] | None = None, **_: Any
) -> list[CheckMessage]:
    """Without its group a role cannot be given to anybody.

    A warning, since ``migrate``, which makes the groups, must itself pass the checks.
    """
    wanted = {group_name(role) for role in MUSEUM_ROLES}
    for database in databases or ():
        try:
            present = set(
                Group.objects.using(database).filter(name__in=wanted).values_list("name", flat=True)
            )
        except DatabaseError:
            continue  # not migrated yet: the first migrate has nothing to complain of
        if missing := wanted - present:
            names = ", ".join(sorted(missing))
            return [
                checks.Warning(
                    f"Museum roles without a group: {names}.", hint="Run migrate.", id="accounts.W001"
                )
            ]
    return []
