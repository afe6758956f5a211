"""Everything an item page shows that lies in other tables, at a constant number of queries."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import prefetch_related_objects

from catalogue.authorities.models import Term

from .draft_ties import draft_ties
from .stored_ties import stored_ties
from .ties import Ties

if TYPE_CHECKING:
    from catalogue.models import CatalogueItemPage, ItemImage
    from catalogue.querysets import CatalogueItemQuerySet

TERM_FIELDS = ("kind", "period", "authenticity", "condition", "acquisition", "rights")
AKIN = 4


@dataclass(frozen=True)
class Loaded:
    """The neighbours of an item in other tables, and the items beside it in the catalogue."""

    images: "list[ItemImage]"
    ties: Ties
    akin: "list[CatalogueItemPage]"
    near: "list[CatalogueItemPage]"


def load(item: "CatalogueItemPage", public_items: "CatalogueItemQuerySet", *, is_draft: bool) -> Loaded:
    """Read the neighbours of an item. Costs five queries, one more when its terms were not read with it.

    Args:
        item: the page, stored or a draft in memory.
        public_items: what a visitor may be led to.
        is_draft: whether its relations are those in memory.
    """
    _load_terms(item)
    ties = draft_ties(item) if is_draft else stored_ties(item)
    others = public_items.exclude(pk=item.pk)
    akin = others.akin_to(item.kind_id, item.period_id, [theme.key for theme in ties.themes])
    loaded = Loaded(
        images=list(item.item_images.select_related("image", "image__tiles")),
        ties=ties,
        akin=list(akin.for_cards().prefetch_related(None)[:AKIN]),
        near=list(public_items.next_to(item.number)),
    )
    pictures = [each.image for each in loaded.images]
    pictures += [each.lead_image for each in loaded.akin if each.lead_image]
    prefetch_related_objects(pictures, "public_copies")
    return loaded


def _load_terms(item: "CatalogueItemPage") -> None:
    """One query for all foreign keys to terms instead of one for each."""
    unread = [name for name in TERM_FIELDS if name not in item._state.fields_cache]
    keys = {name: getattr(item, f"{name}_id") for name in unread}
    terms = Term.objects.in_bulk({key for key in keys.values() if key})
    for name, key in keys.items():
        setattr(item, name, terms.get(key))
