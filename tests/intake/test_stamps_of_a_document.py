"""What is stamped on a document travels with it."""

import pytest
from django.urls import reverse

from catalogue.intake.services import accepting
from catalogue.models import ArchivalDocumentPage
from tests.intake import box
from tests.intake.cards import shown

pytestmark = pytest.mark.django_db


def test_stamps_of_a_document_reach_the_curator_and_the_draft(librarian, curator, sign_in) -> None:
    deposit = box.draft(librarian, objects=0)
    card = box.add_object(deposit, librarian, title="Приказ", inscription="Штамп: Клуб угольщиков")
    box.submitting.submit(deposit, by=librarian)
    box.reviewing.claim(deposit, by=curator)
    screen = sign_in(curator).get(reverse("intake_desk:review", args=[deposit.pk, card.pk]))
    assert "Штамп: Клуб угольщиков" in shown(screen)
    accepting.accept(box.objects_of(deposit), by=curator)
    assert ArchivalDocumentPage.objects.get().inscription == "Штамп: Клуб угольщиков"
