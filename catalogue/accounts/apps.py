"""Configuration of the app ``accounts``."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    """See ARCHITECTURE.md for the room this app is."""

    name = "catalogue.accounts"
    label = "accounts"
    verbose_name = _("Accounts and library networks")
