"""The step that searches the same pages with Wagtail's own backend: a page, a count, six facets.

It fills the index of the CMS its own way and undoes that again, so the workspace stays as it was.
"""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.db import connection, transaction
from modelsearch.backends import get_search_backend
from modelsearch.index import FilterField

from catalogue.bench.cases import COMMON_WORD, RARE_WORD
from catalogue.bench.corpus.witnesses import COMMON, RARE
from catalogue.bench.progress import tell
from catalogue.bench.raw.questions import ON_A_PAGE
from catalogue.bench.timing import take_turns
from catalogue.models import ArchivalDocumentPage, ArtifactPage, CatalogueItemPage
from catalogue.search.backends.documents import prefetch_texts

BACKEND = "modelsearch.backends.database"
FACETS = {"kind": "kind_id", "network": "network_id", "period": "period_id",
          "authenticity": "authenticity_id", "rights": "rights_id", "themes": "themes"}  # fmt: skip
PORTION = 1000


@transaction.atomic
def run(rounds: int) -> dict[str, Any]:
    """Index with the stock backend, search, measure, undo."""
    CatalogueItemPage.search_fields = [
        *CatalogueItemPage.search_fields,
        *(FilterField(name) for name in FACETS),
    ]
    backend = get_search_backend(BACKEND, SEARCH_CONFIG="russian")
    with connection.cursor() as cursor:
        cursor.execute("SET statement_timeout = 0")
    _index(backend)
    words = {COMMON_WORD: COMMON, RARE_WORD: next(iter(RARE))}
    work: dict[str, Callable[[], Any]] = {
        kind: partial(_answer, backend, word) for kind, word in words.items()
    }
    hits = {kind: backend.search(word, _items()).count() for kind, word in words.items()}
    samples, _loads = take_turns(work, rounds)
    transaction.set_rollback(True)
    return {kind: {**samples[kind].as_json(), "hits": hits[kind]} for kind in words}


def _index(backend: Any) -> None:
    index = backend.get_index_for_model(CatalogueItemPage)
    for model in (ArchivalDocumentPage, ArtifactPage):
        keys = list(model.objects.live().order_by("pk").values_list("pk", flat=True))
        for start in range(0, len(keys), PORTION):
            items = list(model.objects.filter(pk__in=keys[start : start + PORTION]))
            prefetch_texts(model, items)  # its own way, but for the forty questions it asks for every item
            index.add_items(model, items)
            tell(f"stock search: {start} of {len(keys)} {model.__name__} indexed")
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _items() -> Any:
    return CatalogueItemPage.objects.live()


def _answer(backend: Any, word: str) -> None:
    results = backend.search(word, _items())
    list(results[:ON_A_PAGE])
    results.count()
    for path in FACETS.values():
        results.facet(path)
