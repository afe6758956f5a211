"""Configuration of the app ``digital``."""

from contextlib import suppress
from pathlib import Path

from django.apps import AppConfig
from django.conf import settings
from django.utils.translation import gettext_lazy as _


class DigitalConfig(AppConfig):
    """See ARCHITECTURE.md for the room this app is."""

    name = "catalogue.digital"
    label = "digital"
    verbose_name = _("Digital files")

    def ready(self) -> None:
        """Answer for the folders of the CMS, and let rows take their public files along."""
        make_room_for_uploads()
        # signals registers its receivers, the others what finds copies and tiles not made
        from . import larger_copies, public_documents, signals, tasks  # noqa: F401
        from .cms_questions import is_a_preview, is_a_preview_of_the_cms, is_an_original_of_the_cms
        from .content_store import MASTERS
        from .permissions import register_question
        from .working_copies import THUMBNAILS

        register_question("renditions", is_a_preview)
        register_question(THUMBNAILS, is_a_preview_of_the_cms)
        register_question(MASTERS, is_an_original_of_the_cms)


def make_room_for_uploads() -> None:
    """The folder uploads come into; where it cannot be made, Django's own check says so (files.E001)."""
    with suppress(OSError):
        Path(settings.FILE_UPLOAD_TEMP_DIR).mkdir(parents=True, exist_ok=True)
