"""From the library's words to the museum's: an object of a deposit as a draft page and as a row of an act."""

from collections.abc import Iterable

from catalogue.accession.services.acts import ActLineDraft
from catalogue.authorities.models import Term, Vocabulary
from catalogue.authorities.terms import match_terms
from catalogue.digital.models import Master, MuseumDocument, MuseumImage
from catalogue.services.items import FileDraft, ImageDraft, ItemDraft
from catalogue.text.file_names import clean_file_name

from .models import DepositObject, ObjectFile
from .models.deposits import Originals
from .models.objects import ItemType
from .tags import LONGEST_TAG, tags_of

# What becomes of the originals, as a way of acquisition (DOMAIN.md, 2): an institution transfers
ACQUISITIONS = {
    Originals.STAY.value: "tsifrovaya-kopiya-bez-peredachi-originala",
    Originals.HANDED_OVER.value: "peredacha",
}
LONGEST_NAME_IN_ACT = 600
LONGEST_MATERIAL_IN_ACT = 500


def item_draft(deposit_object: DepositObject) -> ItemDraft:
    """Everything the library said, at the places of a catalogue page; the curator goes on from there.

    Raises ValueError for an object without a kind: it could not have been sent.
    """
    if deposit_object.kind is None:
        raise ValueError("An accepted object has a kind.")
    document = deposit_object.item_type == ItemType.DOCUMENT
    files = list(deposit_object.files.select_related("master"))
    return ItemDraft(
        item_type=deposit_object.item_type,
        title=deposit_object.title,
        kind=deposit_object.kind,
        date_text=deposit_object.date_text,
        network=deposit_object.deposit.network,
        description=deposit_object.description,
        provenance_story=deposit_object.provenance_story,
        place_as_written=deposit_object.place_as_written,
        places=[deposit_object.place] if deposit_object.place else [],
        material_text=deposit_object.material_text,
        materials=match_terms(Vocabulary.MATERIAL, deposit_object.material_text),
        technique_text=deposit_object.technique_text,
        techniques=match_terms(Vocabulary.TECHNIQUE, deposit_object.technique_text),
        dimensions=deposit_object.dimensions,
        quantity=deposit_object.quantity,
        authenticity=deposit_object.authenticity,
        condition_note=deposit_object.condition_note,
        acquisition=_acquisition(deposit_object),
        people_depicted=deposit_object.people_depicted,
        tags=[tag[:LONGEST_TAG].rstrip() for tag in tags_of(deposit_object.tags_text)],
        reference_code=deposit_object.reference_code if document else "",
        inscription=deposit_object.inscription,
        images=[_image_draft(file) for file in files if file.master.is_picture],
        files=[_file_draft(file) for file in files if not file.master.is_picture],
    )


def act_lines(objects: Iterable[DepositObject]) -> list[ActLineDraft]:
    """The rows of the act for objects that have their draft pages."""
    return [_act_line(deposit_object) for deposit_object in objects]


def _act_line(deposit_object: DepositObject) -> ActLineDraft:
    if deposit_object.page is None:
        raise ValueError("A row of an act is about an object with its page.")
    return ActLineDraft(
        item=deposit_object.page,
        name=_name_in_act(deposit_object),
        quantity=deposit_object.quantity,
        material_technique=_joined(deposit_object.material_text, deposit_object.technique_text)[
            :LONGEST_MATERIAL_IN_ACT
        ],
        dimensions=deposit_object.dimensions,
        condition=deposit_object.condition_note,
        picture=_first_picture(deposit_object),
    )


def _name_in_act(deposit_object: DepositObject) -> str:
    """Name, place and date: what identifies the thing on paper."""
    words = _joined(deposit_object.title, deposit_object.place_as_written, deposit_object.date_text)
    return words[:LONGEST_NAME_IN_ACT]


def _first_picture(deposit_object: DepositObject) -> Master | None:
    pictures = (
        file.master for file in deposit_object.files.select_related("master") if file.master.is_picture
    )
    return next(pictures, None)


def _joined(*words: str) -> str:
    return ", ".join(filter(None, words))


def _acquisition(deposit_object: DepositObject) -> Term | None:
    slug = ACQUISITIONS.get(deposit_object.deposit.originals)
    return Term.objects.filter(vocabulary=Vocabulary.ACQUISITION, slug=slug).first() if slug else None


def _image_draft(file: ObjectFile) -> ImageDraft:
    title = file.caption or file.label or file.deposit_object.title
    image = MuseumImage.of_master(
        file.master,
        title=title,
        original_name=clean_file_name(file.shown_name),
        uploaded_by_user=file.uploaded_by,
    )
    image.save()
    return ImageDraft(image=image, label=file.label, caption=file.caption)


def _file_draft(file: ObjectFile) -> FileDraft:
    name = clean_file_name(file.shown_name)
    title = file.caption or file.label or name
    document = MuseumDocument.of_master(
        file.master, title=title, original_name=name, uploaded_by_user=file.uploaded_by
    )
    document.save()
    return FileDraft(document=document, title=title)
