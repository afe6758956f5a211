"""From an empty database to a museum of any size, indexed; nothing is held in memory but a portion."""

import json
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.db import connection, transaction
from wagtail.models import Page

from catalogue.bench.corpus.generator import Corpus
from catalogue.bench.corpus.key import Key
from catalogue.bench.corpus.records import ItemRecord
from catalogue.bench.progress import tell
from catalogue.bench.raw.filling import RawTables
from catalogue.bench.seeding import filed_under
from catalogue.bench.seeding.pages import PageTables
from catalogue.bench.seeding.rows import count_on
from catalogue.demo.static_files import collect_if_changed
from catalogue.models import NumberSequence
from catalogue.search.rebuilding import rebuild_items, rebuild_pages_of_the_cms
from catalogue.services.drafts import SEQUENCE

PORTION = 2000
KEY_FILE = "key.json"


def run(items: int, seed: int, for_the_cms: bool = True) -> dict[str, Any]:
    """Fill the fresh database of this process; gives the seconds each stage took."""
    seconds: dict[str, Any] = {}
    _timed(seconds, "migrate", lambda: call_command("migrate", interactive=False, verbosity=0))
    _timed(seconds, "static files", collect_if_changed)
    _timed(seconds, "rows", lambda: fill(items, seed))
    _timed(seconds, "index of items", index_items)
    if for_the_cms:
        _timed(seconds, "index of the CMS", index_for_the_cms)
    _timed(seconds, "raw tables", RawTables.copy_texts)
    _timed(seconds, "statistics", gather_statistics)
    return {"items": items, "seed": seed, "seconds": seconds}


def index_items() -> None:
    """Fill the index visitors are answered from."""
    rebuild_items(_progress)


def index_for_the_cms() -> None:
    """Fill the index curators are answered from."""
    rebuild_pages_of_the_cms(_progress)


def fill(items: int, seed: int) -> Key:
    """Store vocabularies and items, and the author's key beside the database."""
    with transaction.atomic():
        filed = filed_under.store(seed, items)
    corpus = Corpus(seed, filed.vocabularies)
    tables, raw, key = PageTables(filed), RawTables(filed), Key(filed.names)
    raw.make()
    for portion in _portions(corpus.items(items)):
        with transaction.atomic():
            keys = tables.write(portion)
            raw.write(keys, portion)
        for record in portion:
            key.note(record)
        tell(f"{portion[-1].number} of {items} items stored")
    tables.finish(items)
    NumberSequence.objects.update_or_create(name=SEQUENCE, year=0, defaults={"last": items})
    count_on(Page)
    first_key = {"first_key": tables.key_of(1)}
    (Path(settings.DATA_DIR) / KEY_FILE).write_text(json.dumps(key.as_json() | first_key))
    return key


def gather_statistics() -> None:
    """What the planner of the database wants to know, as its own maintenance would gather it."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _portions(records: Iterator[ItemRecord]) -> Iterator[list[ItemRecord]]:
    while portion := list(islice(records, PORTION)):
        yield portion


def _progress(model: type[Any], done: int, total: int) -> None:
    tell(f"{model._meta.model_name}: {done} of {total} indexed")


def _timed(seconds: dict[str, Any], stage: str, work: Callable[[], Any]) -> None:
    begun = time.perf_counter()
    work()
    seconds[stage] = round(time.perf_counter() - begun, 2)
    tell(f"{stage}: {seconds[stage]} s", is_last=True)
