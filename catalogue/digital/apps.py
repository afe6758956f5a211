"""Configuration of the app ``digital``."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DigitalConfig(AppConfig):
    """See ARCHITECTURE.md for the room this app is."""

    name = "catalogue.digital"
    label = "digital"
    verbose_name = _("Digital files")

    def ready(self) -> None:
        """Answer for the folders of the CMS, and let rows take their public files along."""
        from . import content_store, permissions, signals, working_copies  # noqa: F401 - models are ready now

        for folder in (content_store.MASTERS, working_copies.THUMBNAILS, "renditions"):
            permissions.register_question(folder, permissions.enters_the_cms)
