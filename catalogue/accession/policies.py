"""What Wagtail's own screens ask about papers and registers, answered by the one table of permissions."""

from typing import Any

from django.db import models
from wagtail.permission_policies import BasePermissionPolicy

from catalogue.accounts.actions import Action
from catalogue.accounts.models import User
from catalogue.accounts.permission_table import PERMISSIONS
from catalogue.accounts.permissions import may_anywhere
from catalogue.accounts.roles import MUSEUM_ROLES, group_name

READING = "view"


class ReadOnlyByTable(BasePermissionPolicy):
    """Those whom the table lets read may read; nothing is added, changed or deleted on these screens."""

    def __init__(self, model: type[models.Model], reading: Action) -> None:
        super().__init__(model)
        self.reading = reading

    def user_has_permission(self, user: Any, action: str) -> bool:
        """Whether the person may read."""
        return action == READING and may_anywhere(user, self.reading)

    def users_with_any_permission(self, actions: Any) -> models.QuerySet[User]:
        """The readers, when reading is among the actions."""
        if READING not in actions:
            return User.objects.none()
        groups = [group_name(role) for role in MUSEUM_ROLES if role in PERMISSIONS[self.reading]]
        readers = models.Q(groups__name__in=groups) | models.Q(is_superuser=True)
        return User.objects.filter(readers, is_active=True).distinct()
