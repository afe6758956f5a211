"""The facets of items, as data: one entry each. Filters, counts and chips all read this table."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy
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

VALUES = ngettext_lazy("%(count)d value", "%(count)d values", "count")


@dataclass(frozen=True)
class Facet:
    """One way to narrow the catalogue.

    `paths` lead from an item to what it is filed under, `things` are all that it may be filed under.
    `ordered_by` is the field of their own order, without which the commonest comes first. `many`: an item may
    have several. `tree`: a broader one finds what is filed under a narrower one. `gathered` tells for some
    keys what else is filed under them. `counted` says how many of its values there are: «14 тем».
    """

    name: str
    label: str | Promise
    counted: str | Promise
    paths: tuple[str, ...]
    things: Callable[[], QuerySet[Any]]
    ordered_by: str = ""
    many: bool = False
    tree: bool = False
    gathered: Callable[[], dict[int, Q]] = dict


@dataclass(frozen=True)
class FixedValue:
    """A value the code knows: its words and its condition."""

    label: str | Promise
    condition: Q


@dataclass(frozen=True)
class FixedFacet:
    """A facet whose few values the code knows."""

    name: str
    label: str | Promise
    values: Mapping[str, FixedValue]
    counted: str | Promise = VALUES
    many: bool = False


AnyFacet = Facet | FixedFacet


def _terms(vocabulary: Vocabulary) -> Callable[[], QuerySet[Any]]:
    return lambda: Term.objects.filter(vocabulary=vocabulary)


def _public_people() -> QuerySet[Any]:
    return Person.objects.filter(Q(is_living=False) | Q(consent_given=True))


def _public_exhibitions() -> QuerySet[Any]:
    return ExhibitionPage.objects.live()


def _gathered_by_rules() -> dict[int, Q]:
    """What the rules of exhibitions gather, beside what is picked by hand."""
    rules = list(ExhibitionRule.objects.all())
    # Asked apart: joined to the pages, a planner may begin at these and read every page there is
    live = set(
        _public_exhibitions().filter(pk__in={rule.page_id for rule in rules}).values_list("pk", flat=True)
    )
    gathered: dict[int, Q] = {}
    for rule in rules:
        if rule.page_id not in live:
            continue
        gathered[rule.page_id] = gathered.get(rule.page_id, Q(pk__in=[])) | rule.condition
    return gathered


def _of_model(label: str | Promise, model: type[CatalogueItemPage]) -> FixedValue:
    return FixedValue(label, Q(content_type__model=str(model._meta.model_name)))


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

FACETS: tuple[AnyFacet, ...] = (
    FixedFacet("type", _("What to look for"), TYPES),
    Facet(
        "theme",
        _("Theme"),
        ngettext_lazy("%(count)d theme", "%(count)d themes", "count"),
        ("themes",),
        _terms(Vocabulary.THEME),
        many=True,
    ),
    Facet(
        "kind",
        _("Kind of object"),
        ngettext_lazy("%(count)d kind", "%(count)d kinds", "count"),
        ("kind",),
        _terms(Vocabulary.KIND),
        "sort_order",
        tree=True,
    ),
    Facet(
        "library",
        _("Library"),
        ngettext_lazy("%(count)d library", "%(count)d libraries", "count"),
        ("network",),
        LibraryNetwork.objects.all,
    ),
    Facet(
        "period",
        _("Period"),
        ngettext_lazy("%(count)d period", "%(count)d periods", "count"),
        ("period",),
        _terms(Vocabulary.PERIOD),
        "sort_order",
    ),
    Facet(
        "place",
        _("Place"),
        ngettext_lazy("%(count)d place", "%(count)d places", "count"),
        ("places__place",),
        Place.objects.all,
        many=True,
    ),
    Facet(
        "person",
        _("Person"),
        ngettext_lazy("%(count)d person", "%(count)d people", "count"),
        ("people__person", "agents__person"),
        _public_people,
        many=True,
    ),
    Facet(
        "material",
        _("Material"),
        ngettext_lazy("%(count)d material", "%(count)d materials", "count"),
        ("materials",),
        _terms(Vocabulary.MATERIAL),
        many=True,
    ),
    Facet(
        "technique",
        _("Technique"),
        ngettext_lazy("%(count)d technique", "%(count)d techniques", "count"),
        ("techniques",),
        _terms(Vocabulary.TECHNIQUE),
        many=True,
    ),
    Facet(
        "tag",
        _("Tag"),
        ngettext_lazy("%(count)d tag", "%(count)d tags", "count"),
        ("tagged_items__tag",),
        Tag.objects.all,
        many=True,
    ),
    Facet(
        "exhibition",
        _("Exhibition"),
        ngettext_lazy("%(count)d exhibition", "%(count)d exhibitions", "count"),
        ("exhibition_entries__page",),
        _public_exhibitions,
        many=True,
        gathered=_gathered_by_rules,
    ),
    Facet(
        "authenticity",
        _("Authenticity"),
        VALUES,
        ("authenticity",),
        _terms(Vocabulary.AUTHENTICITY),
    ),
    Facet(
        "rights",
        _("Rights"),
        VALUES,
        ("rights",),
        _terms(Vocabulary.RIGHTS),
    ),
    FixedFacet("has", _("What is attached"), HAS, many=True),
)
