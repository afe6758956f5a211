"""Configuration of the app ``intake``."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _
from wagtail.signals import page_published, page_unpublished


class IntakeConfig(AppConfig):
    """See ARCHITECTURE.md for the room this app is."""

    name = "catalogue.intake"
    label = "intake"
    verbose_name = _("Deposits of the libraries")

    def ready(self) -> None:
        """Answer for the files of deposits, tell editors of them, and hear what the catalogue publishes."""
        from catalogue.digital.content_store import MASTERS
        from catalogue.digital.permissions import register_question
        from catalogue.digital.working_copies import THUMBNAILS
        from catalogue.panels.papers import register_teller

        from . import tasks  # noqa: F401 - registers what finds letters not sent
        from .file_questions import is_of_a_readable_deposit
        from .origin import origin_of_item
        from .signal_handlers import tell_of_publication, tell_of_withdrawal

        for folder in (MASTERS, THUMBNAILS):
            register_question(folder, is_of_a_readable_deposit)
        register_teller(origin_of_item)
        page_published.connect(tell_of_publication, dispatch_uid="intake.tell_of_publication")
        page_unpublished.connect(tell_of_withdrawal, dispatch_uid="intake.tell_of_withdrawal")
