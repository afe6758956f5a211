"""The forty demonstration records as public items, indexed, without pictures."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.utils import timezone
from playwright.sync_api import Browser

from catalogue.accounts.models import LibraryNetwork
from catalogue.authorities.loading import load_all
from catalogue.authorities.models import Place, Term, Vocabulary
from catalogue.authorities.terms import find_term, match_terms
from catalogue.digital.models import Master, MuseumImage
from catalogue.models import CatalogueItemPage
from catalogue.search.keeping import index_everywhere
from catalogue.search.thesaurus.shipped import load_thesaurus
from catalogue.services.items import ItemDraft, create_draft
from tests.own_database import copied_database, working_in
from tests.search.visiting import Visitor, visiting

Connect = Callable[[], BaseDatabaseWrapper]
RECORDS = Path(__file__).parent / "data" / "records.json"
ItemMaker = Callable[..., CatalogueItemPage]


def make_public(*items: CatalogueItemPage) -> None:
    """Publish without pictures and put into the index, as a save and the worker would."""
    keys = [item.pk for item in items]
    CatalogueItemPage.objects.filter(pk__in=keys).update(
        live=True, has_unpublished_changes=False, first_published_at=timezone.now()
    )
    index_everywhere(CatalogueItemPage.objects.filter(pk__in=keys).specific())


def draft_of(record: dict[str, Any]) -> ItemDraft:
    """A demonstration record in the words of the page."""
    kind = find_term(Vocabulary.KIND, record["kind"])
    assert kind is not None, record["kind"]
    return ItemDraft(
        item_type=record["group"],
        title=record["title"],
        kind=kind,
        date_text=record["date_text"],
        network=LibraryNetwork.objects.get(slug=record["contributor_slug"]),
        description=record["description"],
        place_as_written=record["place"],
        material_text=record["material"],
        technique_text=record["technique"],
        accession_number=record["accession_number"],
        materials=match_terms(Vocabulary.MATERIAL, record["material"]),
        techniques=match_terms(Vocabulary.TECHNIQUE, record["technique"]),
        tags=record["tags"],
        places=list(Place.objects.filter(slug__in=record["place_slugs"])),
        rights=find_term(Vocabulary.RIGHTS, record["rights"]),
        authenticity=find_term(Vocabulary.AUTHENTICITY, record["authenticity"]),
    )


@pytest.fixture(scope="module")
def module_database(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """A database that a module's own fixtures fill once; rolled back after the module."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="session")
def database_of_records(
    django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Connect, dict[str, int]]]:
    """A copy of the test database with all records, made once by a process; and their keys by their ids."""
    folder = tmp_path_factory.mktemp("records")
    with django_db_blocker.unblock(), copied_database(folder) as connect:
        with working_in(connect):
            keys = {name: item.pk for name, item in public_records().items()}
        yield connect, keys


@pytest.fixture(scope="module")
def collection(
    database_of_records: tuple[Connect, dict[str, int]], django_db_blocker: Any
) -> Iterator[dict[str, CatalogueItemPage]]:
    """All records as public items by their ids."""
    connect, keys = database_of_records
    with django_db_blocker.unblock(), working_in(connect):
        items = {page.pk: page for page in CatalogueItemPage.objects.filter(pk__in=keys.values()).specific()}
        yield {name: items[key] for name, key in keys.items()}


def public_records() -> dict[str, CatalogueItemPage]:
    """Make all records, with the vocabularies and words they need."""
    load_all()
    load_thesaurus()
    records = json.loads(RECORDS.read_text())
    items = {record["id"]: create_draft(draft_of(record), by=None) for record in records}
    make_public(*items.values())
    return items


@pytest.fixture
def catalogue(collection: dict[str, CatalogueItemPage], db: None) -> dict[str, CatalogueItemPage]:
    """The collection in a test that may write: its own changes are rolled back."""
    return collection


@pytest.fixture(scope="module")
def one_public_item(module_database: None) -> CatalogueItemPage:
    """A single item for a whole module."""
    return new_public_item("Книга отзывов")


@pytest.fixture
def one_item(one_public_item: CatalogueItemPage, db: None) -> CatalogueItemPage:
    """The single item in a test that may write."""
    return one_public_item


@pytest.fixture
def public_item(db: None) -> ItemMaker:
    """Make one public item of a title and anything else."""
    return new_public_item


@pytest.fixture
def picture(db: None) -> MuseumImage:
    """A picture of which the search needs the words only; no file lies behind it."""
    master = Master.objects.create(sha256="0" * 64, file="none.png", byte_size=1, media_type="image/png")
    with transaction.atomic():
        return MuseumImage.objects.create(
            title="Портфель книгоноши",
            file="none.png",
            width=10,
            height=10,
            master=master,
            file_size=1,
            file_hash="0",
        )


def new_public_item(title: str, item_type: str = "document", **values: Any) -> CatalogueItemPage:
    """One public item, indexed."""
    kind, _made = Term.objects.get_or_create(vocabulary=Vocabulary.KIND, slug="protokol", name="Протокол")
    item = create_draft(ItemDraft(item_type=item_type, title=title, kind=kind, **values), by=None)
    make_public(item)
    return item


@pytest.fixture
def visitor(chromium: Browser, db: None) -> Iterator[Visitor]:
    """Somebody with an ordinary screen; nothing may have been complained of in the end."""
    with visiting(chromium) as visitor:
        yield visitor
        assert visitor.complaints == []
