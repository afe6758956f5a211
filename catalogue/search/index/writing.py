"""Writing items into the index: their texts, their codes and the catalogue's words, in one transaction."""

from collections.abc import Iterable, Sequence

from django.db import transaction

from catalogue.models import CatalogueItemPage
from catalogue.search.index.documents import ItemTexts, public_items, texts_of
from catalogue.search.index.entries import forget_entries, write_entries
from catalogue.search.index.tables import TextTable, text_table
from catalogue.search.index.versions import next_version
from catalogue.search.words import note_words

CHUNK = 200


def index_items(keys: Iterable[int]) -> None:
    """Bring the index up to what the database says of these items, public or not, stored or gone."""
    wanted = sorted(set(keys))
    for start in range(0, len(wanted), CHUNK):
        _index_chunk(wanted[start : start + CHUNK], text_table())


@transaction.atomic
def _index_chunk(keys: Sequence[int], table: TextTable) -> None:
    version = next_version()
    public = set(CatalogueItemPage.objects.in_catalogue().filter(pk__in=keys).values_list("pk", flat=True))
    gone = [key for key in keys if key not in public]
    if gone:
        table.remove(gone)
        forget_entries(gone, version)
    if public:
        items = public_items(sorted(public))
        documents = texts_of(items)
        table.write(documents)
        write_entries(items, version)
        note_words(words_to_note(documents))


def words_to_note(documents: Iterable[ItemTexts]) -> list[str]:
    """Texts whose words misspellings are compared with; transcripts hold too many odd ones."""
    return [
        text for each in documents for texts in (each.title, each.names, each.description) for text in texts
    ]
