"""``manage.py load_vocabularies``: vocabularies, library networks, places and the thesaurus as data."""

from typing import Any

from django.core.management.base import BaseCommand

from catalogue.authorities.loading import NETWORKS, PLACES, TERMS, load_all
from catalogue.search.thesaurus.shipped import load_thesaurus
from catalogue.text.plurals import counted


class Command(BaseCommand):
    """Creates what is missing, in one transaction; safe to repeat."""

    help = (
        "Fills the vocabularies, the networks, the places and the thesaurus from the project's own data. "
        "Creates only what is missing (by slug or words) and never changes what was edited in the CMS."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        """Load and say in Russian what was created."""
        created = load_all()
        entries = load_thesaurus()
        if not created.total() and not entries:
            self.stdout.write("Справочники уже заполнены, ничего не изменено.")
            return
        terms = counted(created[TERMS], "термин", "термина", "терминов")
        networks = counted(
            created[NETWORKS], "библиотечная система", "библиотечные системы", "библиотечных систем"
        )
        places = counted(created[PLACES], "место", "места", "мест")
        thesaurus = f"{counted(entries, 'статья', 'статьи', 'статей')} словаря поиска"
        self.stdout.write(
            self.style.SUCCESS(
                f"Справочники заполнены. Добавлено: {terms}, {networks}, {places}, {thesaurus}."
            )
        )
