"""Configuration of the app ``accounts``."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    """See ARCHITECTURE.md for the room this app is."""

    name = "catalogue.accounts"
    label = "accounts"
    verbose_name = _("Accounts and library networks")

    def ready(self) -> None:
        """Make the groups of the museum's roles after migrations, and check that they are there."""
        from . import checks  # noqa: F401 - registers the check
        from .groups import make_groups

        post_migrate.connect(make_groups, sender=self)
