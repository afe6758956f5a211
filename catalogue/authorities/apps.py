"""Configuration of the app ``authorities``."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AuthoritiesConfig(AppConfig):
    """See ARCHITECTURE.md for the room this app is."""

    name = "catalogue.authorities"
    label = "authorities"
    verbose_name = _("Authorities and vocabularies")
