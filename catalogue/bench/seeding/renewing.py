"""The step that makes a kept museum fit for the code of today: its tables, static files and index."""

from django.core.management import call_command

from catalogue.bench.seeding.seed import index_items
from catalogue.demo.static_files import collect_if_changed
from catalogue.search.models import SearchIndexState, index_maker


def run() -> bool:
    """Bring everything up to date; says whether the index had to be filled anew."""
    call_command("migrate", interactive=False, verbosity=0)
    collect_if_changed()
    is_of_today = SearchIndexState.stored_version() == index_maker()
    if not is_of_today:
        index_items()
    return not is_of_today
