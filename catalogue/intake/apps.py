"""Configuration of the app ``intake``."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _
from wagtail.signals import page_published


class IntakeConfig(AppConfig):
    """See ARCHITECTURE.md for the room this app is."""

    name = "catalogue.intake"
    label = "intake"
    verbose_name = _("Deposits of the libraries")

    def ready(self) -> None:
        from .signal_handlers import tell_contributor

        page_published.connect(tell_contributor, dispatch_uid="intake.tell_contributor")
