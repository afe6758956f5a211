"""Configuration of the app ``accession``."""

from typing import Any

from django.apps import AppConfig
from django.core import checks
from django.db import connections
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class AccessionConfig(AppConfig):
    """See ARCHITECTURE.md for the room this app is."""

    name = "catalogue.accession"
    label = "accession"
    verbose_name = _("Registers and papers")

    def ready(self) -> None:
        """Freeze the registers after every migration, let ``check`` verify it, tell editors of papers."""
        from catalogue.panels.papers import register_teller

        from . import tasks  # noqa: F401 - registers what finds acts without their PDF
        from .checks import frozen_tables_have_triggers  # models are not loaded before this moment
        from .item_papers import papers_of_item

        post_migrate.connect(freeze_after_migration, sender=self)
        register_teller(papers_of_item)
        checks.register(frozen_tables_have_triggers, checks.Tags.database)


def freeze_after_migration(using: str, **signal: Any) -> None:
    """Make the triggers of the database that has just been migrated."""
    from .frozen import freeze_tables  # models are not loaded when this module is

    freeze_tables(connections[using])
