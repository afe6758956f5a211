"""The thesaurus the project ships: abbreviations, words of one root, old and new words of the trade."""

import csv
from pathlib import Path

from django.db import transaction

from catalogue.search.index.versions import next_version
from catalogue.search.models import ThesaurusEntry

FILE = Path(__file__).parent / "data" / "thesaurus.csv"


@transaction.atomic
def load_thesaurus() -> int:
    """Create the entries that are missing, by what is asked for; returns their number.

    What is there already is left as the curator has made it; an entry that is not wanted is put out of use.
    """
    known = set(ThesaurusEntry.objects.values_list("words", flat=True))
    missing = [entry for entry in _entries() if entry.words not in known]
    ThesaurusEntry.objects.bulk_create(missing)
    if missing:
        next_version()
    return len(missing)


def _entries() -> list[ThesaurusEntry]:
    with FILE.open(encoding="utf-8", newline="") as file:
        return [ThesaurusEntry(**row) for row in csv.DictReader(file)]
