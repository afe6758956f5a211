"""The demonstration records as items of the catalogue, through the one door."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from catalogue.accounts.models import LibraryNetwork
from catalogue.authorities.models import Place, Term, Vocabulary
from catalogue.authorities.terms import find_term, match_terms
from catalogue.digital.ingest_many import ingest_many
from catalogue.digital.models import Master, MuseumImage
from catalogue.models import CatalogueItemPage
from catalogue.models.items import PeopleDepicted
from catalogue.services.items import ImageDraft, publish, withdraw

from .factories import ItemFactory, MuseumImageFactory
from .ledger import Step
from .people import curator
from .records import DemoPicture, DemoRecord, demo_pictures, demo_records

_SIZES = re.compile(r"([\d,]+) × ([\d,]+)(?: × ([\d,]+))? см")
CREDIT = "Демонстрационный рисунок, CC0"
WITHDRAWN = {
    "item_type": "artifact",
    "title": "Счёты конторские с абонемента",
    "kind": "Счёты",
    "date_text": "1940-е гг.",
    "network": "yurga",
    "description": "Вымышленная запись: показывает, что видит посетитель, когда карточка снята.",
    "reason": "Предмет описан дважды. Сведения перенесены в карточку арифмометра.",
}


class UnknownWord(LookupError):
    """A record names a term the vocabularies do not know."""


def steps() -> Iterator[Step]:
    """Drafts first, in the order of the file: their numbers come from it."""
    yield Step("pictures", take_in_pictures)
    for record in demo_records():
        yield Step(f"record {record.number}", partial(make_draft, record))
    yield Step("withdrawn record", make_withdrawn)


def publication_steps() -> Iterator[Step]:
    """Publication comes after the papers, so that the numbers stand on the pages."""
    for record in demo_records():
        yield Step(f"publish {record.number}", partial(make_public, record))


def take_in_pictures() -> list[Master]:
    """The masters of all pictures; those that are in already are found by their content."""
    return ingest_many(picture.path for picture in demo_pictures())


def make_draft(record: DemoRecord) -> CatalogueItemPage:
    """The draft of a record with its sheets in order. Raises UnknownWord."""
    document = record["group"] == "document"
    return ItemFactory.create(
        by=curator(),
        is_demo=True,
        item_type=record["group"],
        title=record["title"],
        kind=_term(Vocabulary.KIND, record["kind"]),
        date_text=record["date_text"],
        network=LibraryNetwork.objects.get(slug=record["contributor_slug"]),
        period=_term(Vocabulary.PERIOD, record["period"]),
        description=record["description"],
        place_as_written=record["place"],
        places=_places(record),
        material_text=record["material"],
        materials=match_terms(Vocabulary.MATERIAL, record["material"]),
        technique_text=record["technique"],
        techniques=match_terms(Vocabulary.TECHNIQUE, record["technique"]),
        dimensions=record["dimensions"],
        **({} if document else _sizes(record)),
        quantity=record["quantity"],
        authenticity=_term(Vocabulary.AUTHENTICITY, record["authenticity"]),
        condition_note=record["condition"],
        acquisition=_term(Vocabulary.ACQUISITION, record["acquisition"]),
        rights=_term(Vocabulary.RIGHTS, record["rights"]),
        rights_note=_remark_in(record["rights"]),
        age_rating=record["age_rating"],
        tags=record["tags"],
        people_depicted=_people_depicted(record),
        service_note=_service_note(record),
        reference_code=_reference_code(record),
        extent=_extent(record) if document else "",
        object_name="" if document else record["kind"],
        images=_sheets(record),
    )


def make_withdrawn() -> CatalogueItemPage:
    """A record that was public once: its addresses show a tombstone."""
    page = ItemFactory.create(
        is_demo=True,
        item_type=WITHDRAWN["item_type"],
        title=WITHDRAWN["title"],
        kind=_term(Vocabulary.KIND, WITHDRAWN["kind"]),
        date_text=WITHDRAWN["date_text"],
        network=LibraryNetwork.objects.get(slug=WITHDRAWN["network"]),
        description=WITHDRAWN["description"],
        rights=_term(Vocabulary.RIGHTS, "Права не оценены"),
        published=True,
        by=curator(),
    )
    return withdraw(page, by=curator(), reason=WITHDRAWN["reason"])


def make_public(record: DemoRecord) -> CatalogueItemPage:
    """Publish the item of a record."""
    return publish(item_of(record), by=curator())


def item_of(record: DemoRecord) -> CatalogueItemPage:
    """The item made from the record: the number tells, whatever its title is by now."""
    return CatalogueItemPage.objects.get(is_demo=True, number=record.number)


def _sheets(record: DemoRecord) -> list[ImageDraft]:
    masters = dict(zip(record.pictures, ingest_many(each.path for each in record.pictures), strict=True))
    images = {each.file: _image(record, each, masters[each]) for each in record.sheets}
    for larger in record.larger_versions:
        _image(record, larger, masters[larger], hires_of=images[larger.hires_of])
    return [_sheet(each, images[each.file]) for each in record.sheets]


def _image(
    record: DemoRecord, picture: DemoPicture, master: Master, hires_of: MuseumImage | None = None
) -> MuseumImage:
    return MuseumImageFactory.create(
        master=master,
        title=f"{record['title']}. {picture.caption}"[:255],
        original_name=picture.file,
        credit=CREDIT,
        hires_of=hires_of,
        uploaded_by_user=curator(),
    )


def _sheet(picture: DemoPicture, image: MuseumImage) -> ImageDraft:
    return ImageDraft(
        image=image,
        label=picture.label,
        caption=picture.caption if picture.caption != picture.label else "",
        alt_text=picture.alt,
        transcript=picture.transcript,
    )


def _term(vocabulary: Vocabulary, word: str) -> Term:
    term = find_term(vocabulary, word)
    if term is None:
        raise UnknownWord(f"{vocabulary.label}: {word}")
    return term


def _places(record: DemoRecord) -> list[Place]:
    places = Place.objects.in_bulk(record["place_slugs"], field_name="slug")
    return [places[slug] for slug in record["place_slugs"]]


def _remark_in(rights: str) -> str:
    """The words in parentheses: «CC0 (демонстрационный рисунок)»."""
    return rights.partition("(")[2].rstrip(")")


def _people_depicted(record: DemoRecord) -> str:
    shows_people = record.fields.get("personal_data") == "есть изображения людей"
    return PeopleDepicted.CROWD if shows_people else PeopleDepicted.NONE


def _service_note(record: DemoRecord) -> str:
    notes = [record["demo_note"], record.fields.get("attribution_note", "")]
    if weight := record.fields.get("weight_kg"):
        notes.append(f"Вес {str(weight).replace('.', ',')} кг.")
    return "\n".join(filter(None, notes))


def _reference_code(record: DemoRecord) -> str:
    """The code alone: that it is made up says the page's mark, and citations are copied without it."""
    return str(record.fields.get("archival_ref", "")).removesuffix("(демо)").rstrip()


def _sizes(record: DemoRecord) -> dict[str, Decimal]:
    """The sizes in the order museums write them in, where nothing more is said: «34,0 × 52,0 × 24,0 см»."""
    written = _SIZES.fullmatch(record["dimensions"])
    names = ("height_cm", "width_cm", "depth_cm")
    sizes = zip(names, written.groups(), strict=True) if written else ()
    return {name: Decimal(size.replace(",", ".")) for name, size in sizes if size}


def _extent(record: DemoRecord) -> str:
    """The sheets or pages, which the dimensions end with: «22,0 × 14,5 см; 16 с.»."""
    return str(record["dimensions"]).partition(";")[2].strip()
