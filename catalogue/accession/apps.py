"""Configuration of the app ``accession``."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccessionConfig(AppConfig):
    """See ARCHITECTURE.md for the room this app is."""

    name = "catalogue.accession"
    label = "accession"
    verbose_name = _("Registers and papers")
