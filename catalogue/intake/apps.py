"""Configuration of the app ``intake``."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class IntakeConfig(AppConfig):
    """See ARCHITECTURE.md for the room this app is."""

    name = "catalogue.intake"
    label = "intake"
    verbose_name = _("Deposits of the libraries")
