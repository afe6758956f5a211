"""Making and amending drafts of item pages."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import Orderable

from catalogue.accounts.models import LibraryNetwork, User
from catalogue.authorities.models import CorporateBody, Person, Place, Term, Vocabulary
from catalogue.authorities.terms import find_term
from catalogue.digital.models import MuseumDocument, MuseumImage
from catalogue.models import (
    AgeRating,
    ArchivalDocumentPage,
    ArtifactPage,
    CatalogueIndexPage,
    CatalogueItemPage,
    ItemAgent,
    ItemFile,
    ItemImage,
    ItemPerson,
    ItemPlace,
    NumberSequence,
    PeopleDepicted,
)
from catalogue.models.archival_documents import LevelOfDescription
from catalogue.models.links import AgentRole
from catalogue.sensitivity import keeps_the_mark
from catalogue.text.numbers import format_catalogue_number
from catalogue.text.transliteration import to_slug

if TYPE_CHECKING:
    from taggit.models import Tag

SEQUENCE = "catalogue"
PAGE_MODELS: dict[str, type[CatalogueItemPage]] = {
    model.item_type: model for model in (ArchivalDocumentPage, ArtifactPage)
}


@dataclass(frozen=True, kw_only=True)
class ImageDraft:
    """A sheet or a side of the draft."""

    image: MuseumImage
    label: str = ""
    caption: str = ""
    alt_text: str = ""
    transcript: str = ""


@dataclass(frozen=True, kw_only=True)
class FileDraft:
    """A file beside the pictures."""

    document: MuseumDocument
    title: str


@dataclass(frozen=True, kw_only=True)
class AgentDraft:
    """Who made the thing: an authority or the words of the source."""

    role: str = AgentRole.AUTHOR
    person: Person | None = None
    body: CorporateBody | None = None
    as_written: str = ""


@dataclass(frozen=True, kw_only=True)
class ItemDraft:
    """What is known of an item when its page is made. Names are those of the page's fields.

    ``period`` may stay open: the dating decides. A tag that names a theme becomes that theme too.
    Fields of the other type of page must stay empty.
    """

    item_type: str
    title: str
    kind: Term
    date_text: str = ""
    network: LibraryNetwork | None = None
    period: Term | None = None
    description: str = ""
    provenance_story: str = ""
    place_as_written: str = ""
    material_text: str = ""
    technique_text: str = ""
    dimensions: str = ""
    quantity: int = 1
    authenticity: Term | None = None
    condition: Term | None = None
    condition_note: str = ""
    acquisition: Term | None = None
    rights: Term | None = None
    rights_note: str = ""
    age_rating: str = AgeRating.ALL
    accession_number: str = ""
    inventory_number: str = ""
    people_depicted: str = PeopleDepicted.NONE
    is_sensitive: bool = False
    service_note: str = ""
    is_demo: bool = False

    reference_code: str = ""
    level_of_description: str = LevelOfDescription.ITEM
    extent: str = ""
    language_of_material: str = ""
    archival_history: str = ""
    access_conditions: str = ""
    closed_until: int | None = None

    object_name: str = ""
    inscription: str = ""
    usage: str = ""
    height_cm: Decimal | None = None
    width_cm: Decimal | None = None
    depth_cm: Decimal | None = None

    materials: Sequence[Term] = ()
    techniques: Sequence[Term] = ()
    themes: Sequence[Term] = ()
    tags: "Sequence[str | Tag]" = ()
    places: Sequence[Place] = ()
    people: Sequence[Person] = ()
    agents: Sequence[AgentDraft] = ()
    images: Sequence[ImageDraft] = ()
    files: Sequence[FileDraft] = ()


MANY = frozenset(
    {"materials", "techniques", "themes", "tags", "places", "people", "agents", "images", "files"}
)
SINGLE = tuple(field for field in fields(ItemDraft) if field.name not in MANY | {"item_type"})


@transaction.atomic
def create_draft(draft: ItemDraft, *, by: User | None) -> CatalogueItemPage:
    """Make the page of an item, not yet public, with its catalogue number and its address for good.

    Args:
        draft: what is known.
        by: who describes it; nobody for the demonstration and imports by command.

    Raises:
        ValidationError: a value does not fit its field. Nothing is made, no number is spent.
        KeyError: there is no such type of item.
    """
    page = PAGE_MODELS[draft.item_type]()
    page.number = NumberSequence.take(SEQUENCE)
    page.slug = _slug(draft.title, page.number)
    page.live, page.has_unpublished_changes = False, True
    page.owner = by
    _fill(page, draft)
    # Read after the number is taken: its lock keeps two creations from one place in the tree
    CatalogueIndexPage.objects.get().add_child(instance=page)
    page.full_clean()  # Wagtail looks at the title and the address of a draft only
    log(instance=page, action="wagtail.create", user=by)
    page.save_revision(user=by)
    return page


@transaction.atomic
def update_draft(page: CatalogueItemPage, draft: ItemDraft, *, by: User | None) -> CatalogueItemPage:
    """Describe the item anew. A public page shows the change only when it is published again.

    Number and address stay, and so does the mark «sensitive» unless the head curator takes it away. Raises
    ValidationError; ValueError when the type of the item is another.
    """
    page = CatalogueItemPage.objects.select_for_update().get(pk=page.pk).get_latest_revision_as_object()
    if page.item_type != draft.item_type:
        raise ValueError(f"{page.catalogue_number} is {page.item_type}, not {draft.item_type}")
    stays_sensitive = keeps_the_mark(page, by=by)
    _fill(page, draft)
    page.is_sensitive = page.is_sensitive or stays_sensitive
    page.full_clean()
    if not page.live:
        page.save()
    page.save_revision(user=by, log_action=True, clean=False)
    return page


def _slug(title: str, number: int) -> str:
    return "-".join(filter(None, [to_slug(title), format_catalogue_number(number)]))


def _fill(page: CatalogueItemPage, draft: ItemDraft) -> None:
    for field in SINGLE:
        _set_single(page, field.name, getattr(draft, field.name), field.default)
    page.draft_title = page.title
    page.materials = list(draft.materials)
    page.techniques = list(draft.techniques)
    tags = _distinct(draft.tags)
    page.themes = _with_themes_among(tags, draft.themes)
    page.tags.set(tags)
    children: dict[str, list[Orderable]] = {
        "places": [ItemPlace(place=place) for place in draft.places],
        "people": [ItemPerson(person=person) for person in draft.people],
        "agents": [_child(ItemAgent, agent) for agent in draft.agents],
        "item_images": [_child(ItemImage, image) for image in draft.images],
        "item_files": [_child(ItemFile, file) for file in draft.files],
    }
    for name, rows in children.items():
        # A form numbers its rows itself; without numbers PostgreSQL gives them back in any order
        for position, row in enumerate(rows):
            row.sort_order = position
        setattr(page, name, rows)


def _set_single(page: CatalogueItemPage, name: str, value: Any, default: Any) -> None:
    if hasattr(page, name):
        setattr(page, name, value)
    elif value != default:
        raise ValueError(f"{page.item_type} has no {name}")


def _child(model: type[Orderable], draft: Any) -> Orderable:
    """A child row of the page, checked like a form would."""
    child = model(**{field.name: getattr(draft, field.name) for field in fields(draft)})
    child.full_clean(exclude=["page"])
    return child


def _distinct(tags: "Sequence[str | Tag]") -> list[str]:
    """Tags as written, without empty ones and those that differ in letter case only."""
    written = (" ".join(str(tag).split()) for tag in tags)
    return list({tag.casefold(): tag for tag in written if tag}.values())


def _with_themes_among(tags: Sequence[str], themes: Sequence[Term]) -> list[Term]:
    """The themes, and those that a tag names (DOMAIN § 2.4)."""
    named = (find_term(Vocabulary.THEME, tag) for tag in tags)
    return list(dict.fromkeys([*themes, *filter(None, named)]))
