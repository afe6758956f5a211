"""The step that makes a kept museum fit for the code of today: its tables, static files and index."""

from django.core.management import call_command
from wagtail.search.models import IndexEntry

from catalogue.bench.seeding.seed import index_for_the_cms, index_items
from catalogue.demo.static_files import collect_if_changed
from catalogue.search.models import SearchIndexState, index_maker


def run(for_the_cms: bool) -> bool:
    """Bring everything up to date; says whether the index had to be filled anew."""
    call_command("migrate", interactive=False, verbosity=0)
    collect_if_changed()
    is_of_today = SearchIndexState.stored_version() == index_maker()
    if not is_of_today:
        index_items()
    if for_the_cms and not IndexEntry.objects.exists():
        index_for_the_cms()
    return not is_of_today
