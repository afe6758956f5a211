"""``manage.py rebuild_search``: fill the search index anew."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from catalogue.search.rebuilding import rebuild


class Command(BaseCommand):
    """Thin: the work is in ``catalogue.search.rebuilding``."""

    help = "Fill the search index anew. Visitors search the old index until the new one is whole."

    def handle(self, *args: Any, **options: Any) -> None:
        """Rebuild, telling how far it is."""
        count = rebuild(self.tell)
        self.stdout.write(
            self.style.SUCCESS(_("The search index is rebuilt: %(count)d objects.") % {"count": count})
        )

    def tell(self, model: type[Any], done: int, total: int) -> None:
        """Write one line for every portion of objects."""
        self.stdout.write(f"{model._meta.verbose_name}: {done} / {total}")
