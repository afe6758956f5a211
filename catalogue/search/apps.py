"""Configuration of the app ``search``."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    """See ARCHITECTURE.md for the room this app is."""

    name = "catalogue.search"
    label = "search"
    verbose_name = _("Search")
