"""The citations offered on an item's page (templates/components/citation.html)."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from catalogue import citation
from catalogue.text.dating import parse_dating

from .addresses import absolute, permanent_address

if TYPE_CHECKING:
    from catalogue.models import CatalogueItemPage, MuseumSettings

    from .loading import Loaded


@dataclass(frozen=True)
class Citation:
    """One way to cite, with its name."""

    key: str
    label: str
    text: str


def citations_of(item: "CatalogueItemPage", loaded: "Loaded", museum: "MuseumSettings") -> list[Citation]:
    """Three kinds, the one of ГОСТ Р 7.0.5 first."""
    cited = _cited(item, loaded)
    publisher = citation.Museum(museum.name, museum.abbreviation, museum.parent_organisation, museum.city)
    today = timezone.localdate()
    published = item.last_published_at
    record = citation.record(
        cited,
        publisher,
        url=absolute(permanent_address(item.catalogue_number)),
        year=timezone.localtime(published).year if published else today.year,
        accessed=today,
    )
    return [
        Citation("reference", _("Reference by GOST R 7.0.5"), citation.reference(cited, publisher)),
        Citation("record", _("Record by GOST R 7.0.100"), record),
        Citation("caption", _("Short caption"), citation.caption(cited)),
    ]


def _cited(item: "CatalogueItemPage", loaded: "Loaded") -> citation.Cited:
    return citation.Cited(
        is_document=item.item_type == "document",
        title=item.title,
        dating=parse_dating(item.date_text).in_citation,
        accession_number=item.accession_number,
        catalogue_number=item.catalogue_number,
        reference_code=getattr(item, "reference_code", ""),
        material=item.material_text or ", ".join(term.name for term in loaded.ties.materials),
        technique=item.technique_text or ", ".join(term.name for term in loaded.ties.techniques),
        dimensions=item.dimensions,
    )
