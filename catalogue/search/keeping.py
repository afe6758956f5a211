"""Keeping the index true: what else must be indexed anew when something an item names has changed."""

from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.db.models import Model, Q
from django.db.models.signals import post_delete, post_save
from django_tasks import task
from modelsearch.backends import get_search_backend
from wagtail.signals import page_published

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
from catalogue.models import CatalogueItemPage

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
    """Listen to publications and to every model that items name."""
    page_published.connect(index_published, dispatch_uid="search.published")
    for model in NAMED_BY_ITEMS:
        post_save.connect(name_changed, sender=model, dispatch_uid=f"search.saved.{model.__name__}")
    for model in OWNERS:
        post_delete.connect(name_deleted, sender=model, dispatch_uid=f"search.deleted.{model.__name__}")


def index_published(instance: Any, **signal: Any) -> None:
    """Index a published page at once: at its saving, its sheets and tags were not yet stored.

    Not by a task: what is published is found at once, however long the worker's queue is.
    """
    index_items([type(instance)._default_manager.get(pk=instance.pk)])


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
        index_items(CatalogueItemPage.objects.filter(pk__in=keys[start : start + CHUNK]).specific())


def index_items(items: Iterable[Any]) -> None:
    """Write the entries of items of both kinds."""
    by_model: dict[type[Any], list[Any]] = {}
    for item in items:
        by_model.setdefault(type(item), []).append(item)
    backend = get_search_backend("default")
    for model, objects in by_model.items():
        backend.add_bulk(model, objects)
