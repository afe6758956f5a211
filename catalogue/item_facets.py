"""The facets of items, as data: one entry each. Filters, counts and chips all read this table."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from taggit.models import Tag

from catalogue.accounts.models import LibraryNetwork
from catalogue.authorities.models import Person, Place, Term, Vocabulary
from catalogue.models import (
    ArchivalDocumentPage,
    ArtifactPage,
    CatalogueItemPage,
    ExhibitionPage,
    ExhibitionRule,
)


@dataclass(frozen=True)
class Facet:
    """One way to narrow the catalogue.

    `paths` lead from an item to what it is filed under, `things` are all that it may be filed under,
    `named_by` is the field with their words, `ordered_by` the field of their own order, without which the
    commonest comes first. `many`: an item may have several. `tree`: a broader one finds what is filed under a
    narrower one. `counted`: shown beside the results with numbers. `besides` gives what else passes for some
    keys.
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
    besides: Callable[[Iterable[int]], Q] | None = None


@dataclass(frozen=True)
class FixedValue:
    """A value the code knows: its words, its condition, and what is stored for it where it is counted."""

    label: str | Promise
    condition: Q
    stored: str = ""


@dataclass(frozen=True)
class FixedFacet:
    """A facet whose few values the code knows; `path` leads to what is stored, where it is counted."""

    name: str
    label: str | Promise
    values: Mapping[str, FixedValue]
    path: str = ""
    many: bool = False
    counted: bool = False


def _terms(vocabulary: Vocabulary) -> Callable[[], QuerySet[Any]]:
    return lambda: Term.objects.filter(vocabulary=vocabulary)


def _public_people() -> QuerySet[Any]:
    return Person.objects.filter(Q(is_living=False) | Q(consent_given=True))


def _public_exhibitions() -> QuerySet[Any]:
    return ExhibitionPage.objects.live()


def _gathered_by_rules(exhibitions: Iterable[int]) -> Q:
    """What the rules of exhibitions gather, beside what is picked by hand."""
    gathered = Q(pk__in=[])
    for rule in ExhibitionRule.objects.filter(page__in=exhibitions):
        gathered |= rule.condition
    return gathered


def _of_model(label: str | Promise, model: type[CatalogueItemPage]) -> FixedValue:
    stored = str(model._meta.model_name)
    return FixedValue(label, Q(content_type__model=stored), stored)


TYPES = {
    ArchivalDocumentPage.item_type: _of_model(_("Documents"), ArchivalDocumentPage),
    ArtifactPage.item_type: _of_model(_("Things"), ArtifactPage),
}
RECORDING = r"\.(mp3|ogg|oga|m4a|wav|flac)$"
HAS = {
    "image": FixedValue(_("with pictures"), Q(item_images__isnull=False)),
    "transcript": FixedValue(_("with a transcript"), Q(item_images__transcript__gt="")),
    "audio": FixedValue(_("with a recording"), Q(item_files__document__file__iregex=RECORDING)),
}

FACETS: tuple[Facet | FixedFacet, ...] = (
    FixedFacet("type", _("What to look for"), TYPES, path="content_type__model", counted=True),
    Facet("theme", _("Theme"), ("themes",), _terms(Vocabulary.THEME), many=True, counted=True),
    Facet("kind", _("Kind of object"), ("kind",), _terms(Vocabulary.KIND), tree=True, counted=True),
    Facet(
        "library", _("Library"), ("network",), LibraryNetwork.objects.all, named_by="short_name", counted=True
    ),
    Facet(
        "period", _("Period"), ("period",), _terms(Vocabulary.PERIOD), ordered_by="sort_order", counted=True
    ),
    Facet("place", _("Place"), ("places__place",), Place.objects.all, many=True, counted=True),
    Facet("tag", _("Tag"), ("tagged_items__tag",), Tag.objects.all, many=True, counted=True),
    Facet("material", _("Material"), ("materials",), _terms(Vocabulary.MATERIAL), many=True),
    Facet("technique", _("Technique"), ("techniques",), _terms(Vocabulary.TECHNIQUE), many=True),
    Facet(
        "person",
        _("Person"),
        ("people__person", "agents__person"),
        _public_people,
        named_by="surname",
        many=True,
    ),
    Facet(
        "exhibition",
        _("Exhibition"),
        ("exhibition_entries__page",),
        _public_exhibitions,
        named_by="title",
        many=True,
        besides=_gathered_by_rules,
    ),
    Facet("authenticity", _("Authenticity"), ("authenticity",), _terms(Vocabulary.AUTHENTICITY)),
    Facet("rights", _("Rights"), ("rights",), _terms(Vocabulary.RIGHTS)),
    FixedFacet("has", _("Has"), HAS, many=True),
)
