"""Everything an item page shows that lies in other tables, at a constant number of queries."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import prefetch_related_objects

from catalogue.authorities.models import Term

if TYPE_CHECKING:
    from taggit.models import Tag

    from catalogue.authorities.models import Person, Place
    from catalogue.models import CatalogueItemPage, ItemAgent, ItemFile, ItemImage

TERM_FIELDS = ("kind", "period", "authenticity", "condition", "acquisition", "rights")


@dataclass(frozen=True)
class Loaded:
    """The neighbours of an item in other tables. Works for a draft in memory as for a stored page."""

    images: "list[ItemImage]"
    files: "list[ItemFile]"
    agents: "list[ItemAgent]"
    places: "list[Place]"
    people: "list[Person]"
    themes: list[Term]
    materials: list[Term]
    techniques: list[Term]
    tags: "list[Tag]"


def load(item: "CatalogueItemPage") -> Loaded:
    """Read the neighbours of ``item`` and put its terms in their places."""
    _load_terms(item)
    images = list(item.item_images.select_related("image", "image__tiles"))
    prefetch_related_objects(images, "image__public_copies")
    return Loaded(
        images=images,
        files=list(item.item_files.select_related("document")),
        agents=list(item.agents.select_related("person", "body")),
        places=[each.place for each in item.places.select_related("place")],
        people=[each.person for each in item.people.select_related("person")],
        themes=list(item.themes.all()),
        materials=[] if item.material_text else list(item.materials.all()),
        techniques=[] if item.technique_text else list(item.techniques.all()),
        tags=list(item.tags.all()),
    )


def _load_terms(item: "CatalogueItemPage") -> None:
    """One query for all foreign keys to terms instead of one for each."""
    keys = {name: getattr(item, f"{name}_id") for name in TERM_FIELDS}
    terms = Term.objects.in_bulk({key for key in keys.values() if key})
    for name, key in keys.items():
        setattr(item, name, terms.get(key))
