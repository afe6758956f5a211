"""Configuration of the app ``accounts``."""

from django.apps import AppConfig
from django.contrib.auth.signals import user_logged_in
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    """See ARCHITECTURE.md for the room this app is."""

    name = "catalogue.accounts"
    label = "accounts"
    verbose_name = _("Accounts and library networks")

    def ready(self) -> None:
        """Make the groups of the museum's roles after migrations, check them, and note staff's sessions."""
        from . import checks  # noqa: F401 - registers the check
        from .groups import make_groups
        from .session_limits import note_whose_session_begins

        user_logged_in.connect(note_whose_session_begins, dispatch_uid="accounts.note_whose_session_begins")
        post_migrate.connect(make_groups, sender=self)
