"""Keeping the index true: what else must be indexed anew when something an item names has changed."""

import threading
from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.db import transaction
from django.db.models import Model, Q
from django.db.models.signals import post_delete, post_save
from django_tasks import task
from modelsearch.backends import get_search_backend
from wagtail.signals import page_published, page_unpublished

from catalogue.accounts.models import LibraryNetwork
from catalogue.authorities.models import (
    CorporateBody,
    CorporateBodyName,
    Person,
    PersonName,
    Place,
    PlaceName,
    Term,
    TermLabel,
)
from catalogue.authorities.signals import vocabularies_loaded
from catalogue.item_facets import FACETS, Facet
from catalogue.models import (
    ArchivalDocumentPage,
    ArtifactPage,
    CatalogueItemPage,
    ExhibitionPage,
    ItemFile,
    ItemImage,
)
from catalogue.search.at_once import AT_ONCE
from catalogue.search.columns.current import current_columns
from catalogue.search.index.values import facets_of, forget_value, note_words_of, register_values
from catalogue.search.index.writing import index_items
from catalogue.search.models import FacetValue


class _Waiting(threading.local):
    """Items saved in the transaction of this thread and not yet indexed."""

    def __init__(self) -> None:
        self.keys: set[int] = set()


waiting = _Waiting()
DRAFT_FIELDS = frozenset(
    {"latest_revision", "draft_title", "has_unpublished_changes", "latest_revision_created_at"}
)
"""What saving a draft changes of the stored page; none of it is searched."""
TERM_PATHS = ("kind", "period", "materials", "techniques", "themes")
CHUNK = 200

# What is named by items → how to get from an item to it
NAMED_BY_ITEMS: dict[type[Model], tuple[str, ...]] = {
    Place: ("places__place",),
    PlaceName: ("places__place__other_names",),
    Term: TERM_PATHS,
    TermLabel: tuple(f"{path}__alternative_labels" for path in TERM_PATHS),
    Person: ("people__person", "agents__person"),
    PersonName: ("people__person__other_names", "agents__person__other_names"),
    CorporateBody: ("agents__body",),
    CorporateBodyName: ("agents__body__other_names",),
    LibraryNetwork: ("network",),
}
# Another name → the authority it belongs to, and the column with its key
OWNERS: dict[type[Model], tuple[type[Model], str]] = {
    PlaceName: (Place, "place_id"),
    TermLabel: (Term, "term_id"),
    PersonName: (Person, "person_id"),
    CorporateBodyName: (CorporateBody, "body_id"),
}


def connect() -> None:
    """Listen to publications, to items leaving, and to every model that items name."""
    page_published.connect(index_published, dispatch_uid="search.published")
    page_unpublished.connect(index_left, dispatch_uid="search.unpublished")
    vocabularies_loaded.connect(values_loaded, dispatch_uid="search.vocabularies")
    for item_model in (CatalogueItemPage, ArchivalDocumentPage, ArtifactPage):
        uid = f"search.item.{item_model.__name__}"
        post_save.connect(item_saved, sender=item_model, dispatch_uid=f"{uid}.saved")
        post_delete.connect(index_left, sender=item_model, dispatch_uid=f"{uid}.deleted")
    for of_item in (ItemImage, ItemFile):
        uid = f"search.sheet.{of_item.__name__}"
        post_save.connect(sheet_changed, sender=of_item, dispatch_uid=f"{uid}.saved")
        post_delete.connect(sheet_changed, sender=of_item, dispatch_uid=f"{uid}.deleted")
    for model in NAMED_BY_ITEMS:
        post_save.connect(name_changed, sender=model, dispatch_uid=f"search.saved.{model.__name__}")
    for model in OWNERS:
        post_delete.connect(name_deleted, sender=model, dispatch_uid=f"search.deleted.{model.__name__}")
    for model in {facet.things().model for facet in FACETS if isinstance(facet, Facet)}:
        post_save.connect(value_saved, sender=model, dispatch_uid=f"search.value.{model.__name__}")
        post_delete.connect(value_deleted, sender=model, dispatch_uid=f"search.no_value.{model.__name__}")


def values_loaded(**signal: Any) -> None:
    """Know the values of the vocabularies that were loaded from data."""
    register_values()


def index_published(instance: Any, **signal: Any) -> None:
    """Index a published page once more: at its saving, its sheets and tags were not yet stored.

    For visitors at once, however long the worker's queue is; for the curators' lists by the worker, whose
    index now and then takes half a second to write.
    """
    if isinstance(instance, ExhibitionPage):
        index_exhibition.enqueue(instance.pk)
    if isinstance(instance, CatalogueItemPage):
        index_items([instance.pk])
        waiting.keys.discard(instance.pk)
    index_page_in_the_cms.enqueue(instance._meta.label, instance.pk)


def index_left(instance: Any, **signal: Any) -> None:
    """Forget an item that was taken off or deleted; free the items of an exhibition that was."""
    if isinstance(instance, CatalogueItemPage):
        index_items([instance.pk])
    elif isinstance(instance, ExhibitionPage):
        index_exhibition.enqueue(instance.pk)


def item_saved(
    instance: CatalogueItemPage,
    created: bool,
    raw: bool = False,
    update_fields: Iterable[str] | None = None,
    **signal: Any,
) -> None:
    """Index an item again that is saved otherwise than by publishing, once what belongs to it is stored."""
    of_a_draft = (created and not instance.live) or (update_fields and set(update_fields) <= DRAFT_FIELDS)
    if not raw and not of_a_draft:
        waiting.keys.add(instance.pk)
        transaction.on_commit(index_waiting)


def sheet_changed(instance: ItemImage | ItemFile, raw: bool = False, **signal: Any) -> None:
    """Index a public item again whose sheets or files are changed otherwise than by publishing it."""
    key = instance.page_id
    in_catalogue = CatalogueItemPage.objects.in_catalogue()
    # An item being published waits already; its sheets, however many, ask nothing
    if not raw and (key in waiting.keys or in_catalogue.filter(pk=key).exists()):
        waiting.keys.add(key)
        transaction.on_commit(index_waiting)


def index_waiting() -> None:
    """Index what was saved and not published meanwhile."""
    keys, waiting.keys = waiting.keys, set()
    index_items(keys)


def value_saved(instance: Any, raw: bool = False, **signal: Any) -> None:
    """Say a value of a facet anew."""
    if not raw:
        note_words_of(instance)


def value_deleted(instance: Any, **signal: Any) -> None:
    """A value that is gone is chosen no more; its items are indexed without it."""
    for number in forget_value(instance):
        index_items_coded.enqueue(number)


def name_changed(
    sender: type[Model], instance: Model, created: bool, raw: bool = False, **signal: Any
) -> None:
    """Have the items that bear a changed name indexed again; a new authority is borne by none."""
    if raw or (created and sender in {Place, Term, Person, CorporateBody, LibraryNetwork}):
        return
    index_items_naming.enqueue(sender._meta.label, instance.pk)


def name_deleted(sender: type[Model], instance: Any, **signal: Any) -> None:
    """Have the items of the authority indexed again that has lost another name."""
    owner, key = OWNERS[sender]
    index_items_naming.enqueue(owner._meta.label, getattr(instance, key))


@task()
def index_items_naming(label: str, key: int) -> None:
    """Index the items that bear a name.

    Args:
        label: the model of the name, such as ``authorities.PlaceName``.
        key: its key.
    """
    paths = NAMED_BY_ITEMS[apps.get_model(label)]
    bearing = Q()
    for path in paths:
        bearing |= Q(pk__in=CatalogueItemPage.objects.filter(**{path: key}).order_by().values("pk"))
    keys = list(CatalogueItemPage.objects.filter(bearing).order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(keys), CHUNK):
        chunk = keys[start : start + CHUNK]
        index_everywhere(CatalogueItemPage.objects.filter(pk__in=chunk).specific())


@task()
def index_items_coded(number: int) -> None:
    """Index the items that are coded by a value.

    Args:
        number: the number of the value.
    """
    columns = current_columns()
    index_items(columns.ids[columns.filed_under([number]) & columns.alive].tolist())


@task()
def index_exhibition(key: int) -> None:
    """Index what an exhibition shows now and what it showed until now."""
    (facet,) = facets_of(ExhibitionPage)
    shown = CatalogueItemPage.objects.filter(exhibition_entries__page=key)
    gathered = CatalogueItemPage.objects.filter(facet.gathered().get(key, Q(pk__in=[])))
    numbers = FacetValue.objects.filter(facet=facet.name, key=key).values_list("pk", flat=True)
    columns = current_columns()
    until_now = columns.ids[columns.filed_under(list(numbers)) & columns.alive].tolist()
    index_items({*until_now, *shown.values_list("pk", flat=True), *gathered.values_list("pk", flat=True)})


@task(priority=AT_ONCE)
def index_page_in_the_cms(label: str, key: int) -> None:
    """Write the entry of a page, if it is still there.

    Args:
        label: its model, such as ``catalogue.ArtifactPage``.
        key: its key.
    """
    index_in_the_cms(apps.get_model(label)._default_manager.filter(pk=key))


def index_everywhere(items: Iterable[CatalogueItemPage]) -> None:
    """Index items for visitors and for the CMS."""
    pages = list(items)
    index_items([page.pk for page in pages])
    index_in_the_cms(pages)


def index_in_the_cms(objects: Iterable[Any]) -> None:
    """Write the entries of pages that searches inside the CMS are answered from."""
    by_model: dict[type[Any], list[Any]] = {}
    for each in objects:
        by_model.setdefault(type(each), []).append(each)
    backend = get_search_backend("default")
    for model, of_model in by_model.items():
        backend.add_bulk(model, of_model)
