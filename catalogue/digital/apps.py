"""Configuration of the app ``digital``."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DigitalConfig(AppConfig):
    """See ARCHITECTURE.md for the room this app is."""

    name = "catalogue.digital"
    label = "digital"
    verbose_name = _("Digital files")
