"""The facets of items, as data: one line each. Filters, counts, chips and exhibition rules all read this table."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from taggit.models import Tag

from catalogue.accounts.models import LibraryNetwork
from catalogue.authorities.models import Person, Place, Term, Vocabulary
from catalogue.models import ArchivalDocumentPage, ArtifactPage, ExhibitionPage


@dataclass(frozen=True)
class Facet:
    """One way to narrow the catalogue.

    `paths` lead from an item to what it is filed under, `things` are all that it may be filed under,
    `named_by` is the field with their words, `ordered_by` the field
    of their own order, without which the commonest comes first. `many`: an item may have several. `tree`: a broader one finds
    what is filed under a narrower one. `counted`: shown beside the results with numbers.
    """

    name: str
    label: str | Promise
    paths: tuple[str, ...]
    things: Callable[[], QuerySet[Any]]
    named_by: str = "name"
    ordered_by: str | None = None
    many: bool = False
    tree: bool = False
    counted: bool = False


@dataclass(frozen=True)
class FixedFacet:
    """A facet whose few values the code knows: each has its words and its condition."""

    name: str
    label: str | Promise
    values: dict[str, tuple[str | Promise, Q]]
    many: bool = False
    counted: bool = False


def _terms(vocabulary: Vocabulary) -> Callable[[], QuerySet[Any]]:
    return lambda: Term.objects.filter(vocabulary=vocabulary)


def _public_people() -> QuerySet[Any]:
    return Person.objects.filter(Q(is_living=False) | Q(consent_given=True))


TYPES = {
    ArchivalDocumentPage.item_type: (_("Documents"), Q(content_type__model="archivaldocumentpage")),
    ArtifactPage.item_type: (_("Things"), Q(content_type__model="artifactpage")),
}
HAS = {
    "image": (_("with pictures"), Q(item_images__isnull=False)),
    "transcript": (_("with a transcript"), Q(item_images__transcript__gt="")),
    "audio": (_("with a recording"), Q(item_files__document__file__iregex=r"\.(mp3|ogg|oga|m4a|wav|flac)$")),
}

FACETS: tuple[Facet | FixedFacet, ...] = (
    FixedFacet("type", _("What to look for"), TYPES, counted=True),
    Facet("theme", _("Theme"), ("themes",), _terms(Vocabulary.THEME), many=True, counted=True),
    Facet("kind", _("Kind of object"), ("kind",), _terms(Vocabulary.KIND), tree=True, counted=True),
    Facet("library", _("Library"), ("network",), LibraryNetwork.objects.all, named_by="short_name", counted=True),
    Facet("period", _("Period"), ("period",), _terms(Vocabulary.PERIOD), ordered_by="sort_order", counted=True),
    Facet("place", _("Place"), ("places__place",), Place.objects.all, many=True, counted=True),
    Facet("tag", _("Tag"), ("tagged_items__tag",), Tag.objects.all, many=True, counted=True),
    Facet("material", _("Material"), ("materials",), _terms(Vocabulary.MATERIAL), many=True),
    Facet("technique", _("Technique"), ("techniques",), _terms(Vocabulary.TECHNIQUE), many=True),
    Facet("person", _("Person"), ("people__person", "agents__person"), _public_people, named_by="surname", many=True),
    Facet(
        "exhibition", _("Exhibition"), ("exhibition_entries__page",), lambda: ExhibitionPage.objects.live(),
        named_by="title", many=True,
    ),
    Facet("authenticity", _("Authenticity"), ("authenticity",), _terms(Vocabulary.AUTHENTICITY)),
    Facet("rights", _("Rights"), ("rights",), _terms(Vocabulary.RIGHTS)),
    FixedFacet("has", _("Has"), HAS, many=True),
)
