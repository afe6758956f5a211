"""The catalogue itself: item pages, exhibitions and the pages around them."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CatalogueConfig(AppConfig):
    """Pages of the museum's catalogue; the other rooms of the house are nested apps."""

    name = "catalogue"
    label = "catalogue"
    verbose_name = _("Catalogue")
