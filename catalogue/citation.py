"""How to cite an item: ГОСТ Р 7.0.5-2008, ГОСТ Р 7.0.100-2018 and a short caption (DOMAIN § 6).

Pure functions over one small record: no database, no settings, no clock. The texts are Russian by
their subject, so they are literals here, as in ``catalogue.text``.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Museum:
    """The museum as a citation names it."""

    name: str
    abbreviation: str
    parent_organisation: str
    city: str


@dataclass(frozen=True)
class Cited:
    """What of an item a citation says: «12 мая 1947 г.», «МБК КП-9/1», «Ф. 1. Оп. 1. Д. 3. Л. 12»."""

    is_document: bool
    title: str
    dating: str
    accession_number: str
    catalogue_number: str
    reference_code: str = ""
    material: str = ""
    technique: str = ""
    dimensions: str = ""


def reference(item: Cited, museum: Museum) -> str:
    """The reference of ГОСТ Р 7.0.5 (templates 1, 2 and 3 of DOMAIN § 6).

    A document is found by its reference code where it has one; the museum's full name introduces
    the abbreviation only where nothing else locates the document. The abbreviation stands twice before
    an accession number, once as the holder and once as the beginning of the number, as the templates have it.
    """
    what = [item.title, _capitalised(item.dating)]
    if not item.is_document:
        what += [_capitalised(", ".join(filter(None, [item.material, item.technique]))), item.dimensions]
    introduced = item.is_document and not item.reference_code
    holder = f"{museum.name} ({museum.abbreviation})" if introduced else museum.abbreviation
    # The area before the holder keeps only a full stop of its own, as of «1947 г.»
    return f"{_sentences(what, closed=False)} // {_sentences([holder, *_locators(item)])}"


def record(item: Cited, museum: Museum, *, url: str, year: int, accessed: date) -> str:
    """The bibliographic record of an electronic resource by ГОСТ Р 7.0.100 (template 4 of DOMAIN § 6).

    Args:
        item: what is cited.
        museum: who publishes it.
        url: the permanent address, absolute.
        year: of publication.
        accessed: the day the reader saw it.
    """
    content = (
        "Текст : электронный" if item.is_document else "Изображение (неподвижное ; двухмерное) : электронное"
    )
    areas = [
        _without_end(item.title),
        f"{content} // {museum.name} : [сайт] / {_without_end(museum.parent_organisation)}",
        f"{museum.city}, {year}",
        f"URL: {url} (дата обращения: {accessed:%d.%m.%Y}).",
    ]
    return ". – ".join(areas)


def caption(item: Cited) -> str:
    """The short caption under a picture: the accession number, else the title with the catalogue number."""
    return item.accession_number or f"{_without_end(item.title)}. № {item.catalogue_number}"


def _locators(item: Cited) -> list[str]:
    if item.is_document and item.reference_code:
        return [item.reference_code]
    return [item.accession_number or f"№ {item.catalogue_number}"]


def _sentences(parts: Iterable[str], *, closed: bool = True) -> str:
    """Areas parted by one full stop, whatever they ended with; the last one is closed by it only if asked."""
    written = [part for part in map(str.strip, parts) if part]
    ended = [part if part[-1] in ".?!…" else f"{part}." for part in written]
    return " ".join(ended if closed else [*ended[:-1], *written[-1:]])


def _without_end(text: str) -> str:
    return text.strip().removesuffix(".")


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
