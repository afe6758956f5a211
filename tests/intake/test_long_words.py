"""What a library types at full length fits the page, the act and the registers: PostgreSQL cuts nothing."""

from itertools import chain

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import models
from taggit.models import Tag

from catalogue.accession.models import Act, ActLine, TemporaryCustodyRegisterEntry
from catalogue.digital.models import MuseumDocument, MuseumImage
from catalogue.intake.models import DepositObject, ObjectFile
from catalogue.intake.services import accepting, drafting
from catalogue.intake.tags import LONGEST_TAG
from catalogue.models import ArchivalDocumentPage, ItemFile, ItemImage
from tests.digital import samples
from tests.intake import box
from tests.intake.cards import address, filled, shown

pytestmark = pytest.mark.django_db
LONG_NAME = "протокол " * 40 + ".pdf"
LINE = ("title", "place_as_written", "material_text", "technique_text", "dimensions", "condition_note",
        "reference_code", "date_text")  # fmt: skip


def longest(name: str) -> str:
    return "ж" * (DepositObject._meta.get_field(name).max_length or 0)


@pytest.fixture
def card(librarian) -> DepositObject:
    """A document whose every line is full, with a picture and a PDF of a long name."""
    deposit = box.draft(librarian, objects=0, originals="handed_over")
    card = box.add_object(deposit, librarian, **{name: longest(name) for name in LINE})
    DepositObject.objects.filter(pk=card.pk).update(tags_text="ж" * 300)  # typed before there was a limit
    master = box.ingest(SimpleUploadedFile("a.pdf", samples.pdf()), shown_name="a.pdf")
    drafting.attach_file(card, master, by=librarian, shown_name=LONG_NAME)
    ObjectFile.objects.filter(master=master).update(shown_name=LONG_NAME[-255:])
    return box.objects_of(deposit)[0]


def too_long(row: models.Model) -> list[str]:
    return [
        f"{row._meta.label}.{field.name}"
        for field in row._meta.concrete_fields
        if isinstance(field, models.CharField) and len(getattr(row, field.attname) or "") > field.max_length
    ]


def test_an_accepted_object_of_full_lines_fits_everywhere(card, curator, librarian) -> None:
    box.submitting.submit(card.deposit, by=librarian)
    deposit = box.reviewing.claim(card.deposit, by=curator)
    accepting.accept(box.objects_of(deposit), by=curator)
    models_written = (Act, ActLine, TemporaryCustodyRegisterEntry, MuseumDocument, MuseumImage, ItemFile,
                      ItemImage, ArchivalDocumentPage, Tag)  # fmt: skip
    rows = list(chain.from_iterable(model.objects.all() for model in models_written))
    assert {type(row) for row in rows} == set(models_written)
    assert [each for row in rows for each in too_long(row)] == []


def test_a_long_name_of_a_file_keeps_its_extension(card) -> None:
    for name in (LONG_NAME, "к" * 255 + ".jpeg"):
        file = drafting.attach_file(
            card, box.ingest(box.photograph(f"#{len(name):06}"), shown_name=name), by=card.deposit.created_by,
            shown_name=name,
        )  # fmt: skip
        assert len(file.shown_name) <= 150
        assert file.shown_name.endswith(name[name.rindex(".") :])


def test_a_tag_that_no_page_takes_is_told_at_its_field_and_the_rest_is_kept(librarian, cabinet) -> None:
    deposit = box.draft(librarian, objects=1)
    (card,) = box.objects_of(deposit)
    sentence = "ж" * (LONGEST_TAG + 1)
    page = cabinet.post(address(card), filled(cabinet, card, title="Новое название", tags_text=sentence))
    assert f"не больше {LONGEST_TAG} букв" in shown(page)
    assert sentence in shown(page)
    card.refresh_from_db()
    assert (card.title, card.tags_text) == ("Новое название", "")
    cabinet.post(address(card), filled(cabinet, card, tags_text="ж" * LONGEST_TAG + ", ликбез"))
    card.refresh_from_db()
    assert card.tags_text.endswith("ликбез")
