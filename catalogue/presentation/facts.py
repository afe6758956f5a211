"""The label of an item: rows of a name and a value (templates/components/field_row.html)."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from .addresses import catalogue_address

if TYPE_CHECKING:
    from catalogue.authorities.models import Term
    from catalogue.models import CatalogueItemPage

    from .ties import Maker, Named, Ties


@dataclass(frozen=True)
class Link:
    """Words that lead somewhere."""

    label: str
    url: str


@dataclass(frozen=True)
class Fact:
    """One row of the label. Several linked values stand in ``links``, the value is empty then."""

    label: str
    value: str = ""
    url: str = ""
    mono: bool = False
    links: list[Link] = field(default_factory=list)


def facts_of(item: "CatalogueItemPage", ties: "Ties") -> list[Fact]:
    """The rows that have something to say, in the order of a museum label."""
    rows = [
        *_what_and_when(item, ties),
        *_how_it_is_made(item, ties),
        *_how_it_came(item),
        *_numbers(item),
    ]
    return [row for row in rows if row.value or row.links]


def link_to(facet: str, value: "Term | Named") -> Link:
    """Something items are filed under, opening the catalogue filtered by it."""
    return Link(value.name, catalogue_address(**{facet: value.slug}))


def _what_and_when(item: "CatalogueItemPage", ties: "Ties") -> Iterable[Fact]:
    yield _term_fact(_("Kind"), "kind", item.kind)
    yield Fact(_("Date"), item.date_text)
    yield _period_fact(item.period)
    yield Fact(_("Place of making"), item.place_as_written)
    yield Fact(_("Places"), links=[link_to("place", place) for place in ties.places])
    for maker in ties.makers:
        yield _maker_fact(maker)
    yield Fact(_("People"), links=[link_to("person", person) for person in ties.people])


def _how_it_is_made(item: "CatalogueItemPage", ties: "Ties") -> Iterable[Fact]:
    yield _as_written_or_terms(_("Material"), "material", item.material_text, ties.materials)
    yield _as_written_or_terms(_("Technique"), "technique", item.technique_text, ties.techniques)
    yield from _size_and_extent(item.dimensions, getattr(item, "extent", ""))
    yield Fact(_("Quantity"), str(item.quantity) if item.quantity > 1 else "")
    yield Fact(_("Language"), getattr(item, "language_of_material", ""))
    yield Fact(_("Inscriptions"), getattr(item, "inscription", ""))
    yield _term_fact(_("Authenticity"), "authenticity", item.authenticity)
    yield Fact(_("Condition"), item.condition_note or (item.condition.name if item.condition else ""))


def _how_it_came(item: "CatalogueItemPage") -> Iterable[Fact]:
    yield Fact(_("Acquisition"), item.acquisition.name if item.acquisition else "")
    yield Fact(_("Conditions of access"), getattr(item, "access_conditions", ""))


def _numbers(item: "CatalogueItemPage") -> Iterable[Fact]:
    yield Fact(_("Accession number"), item.accession_number, mono=True)
    yield Fact(_("Reference code"), getattr(item, "reference_code", ""), mono=True)
    yield Fact(_("Catalogue number"), item.catalogue_number, mono=True)


def _term_fact(label: str, facet: str, term: "Term | None") -> Fact:
    if term is None:
        return Fact(label)
    link = link_to(facet, term)
    return Fact(label, link.label, link.url)


def _period_fact(period: "Term | None") -> Fact:
    """The years of the period with its name: «1917–1929, избы-читальни и ликбез»."""
    fact = _term_fact(_("Period"), "period", period)
    named = filter(None, [fact.value, period.scope_note if period else ""])
    return replace(fact, value=", ".join(named))


def _size_and_extent(dimensions: str, extent: str) -> Iterable[Fact]:
    """One row where the size says the extent too: «35,2 × 22,0 см; 2 л.»."""
    if extent and extent in map(str.strip, dimensions.split(";")):
        yield Fact(_("Size and extent"), dimensions)
        return
    yield Fact(_("Size"), dimensions)
    yield Fact(_("Extent"), extent)


def _as_written_or_terms(label: str, facet: str, text: str, terms: "list[Named]") -> Fact:
    """The whole string as recorded says more than the terms that were found in it (DOMAIN § 2.4)."""
    if text:
        return Fact(label, text)
    return Fact(label, links=[link_to(facet, term) for term in terms])


def _maker_fact(maker: "Maker") -> Fact:
    """A maker by role."""
    address = catalogue_address(person=maker.slug) if maker.slug else ""
    return Fact(maker.role[:1].upper() + maker.role[1:], maker.name, address)
