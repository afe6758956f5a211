"""The editor of an accepted item tells where it came from and by which papers."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from catalogue.accession.models import Act, TemporaryCustodyRegisterEntry
from catalogue.authorities.models import Term
from catalogue.intake.models import DepositObject
from catalogue.intake.services import accepting
from catalogue.panels.papers import PapersPanel
from tests.intake import box
from tests.vocabularies import vocabularies_loaded

pytestmark = pytest.mark.django_db


@pytest.fixture
def accepted(librarian, curator) -> DepositObject:
    vocabularies_loaded()
    deposit = box.taken(librarian, curator, objects=2, originals="handed_over")
    accepting.accept(box.objects_of(deposit), by=curator)
    return box.objects_of(deposit)[0]


def test_the_number_the_act_and_the_deposit_stand_in_the_editor(accepted, curator, sign_in) -> None:
    Act.objects.update(pdf="acts/made.pdf")
    page = sign_in(curator).get(reverse("wagtailadmin_pages:edit", args=[accepted.page_id])).content.decode()
    act = Act.objects.get()
    row = TemporaryCustodyRegisterEntry.objects.get(item=accepted.page_id)
    assert f"<dd>{row.designation}</dd>" in page
    assert f'<a href="{reverse("acts:pdf", args=[act.pk])}">{act.number}' in page
    review = reverse("intake_desk:review", args=[accepted.deposit_id, accepted.pk])
    assert f'<a href="{review}">{accepted.deposit.number}' in page


def test_the_papers_cost_three_queries(accepted, curator, rf) -> None:
    request = rf.get("/cms/")
    request.user = curator
    assert curator.roles
    bound = PapersPanel().bind_to_model(type(accepted.page)).get_bound_panel(accepted.page, request=request)
    with CaptureQueriesContext(connection) as asked:
        assert len(bound.papers()) == 3
    assert len(asked) == 3


def test_an_original_that_was_handed_over_is_a_transfer(accepted) -> None:
    assert accepted.page.acquisition == Term.objects.get(vocabulary="acquisition", slug="peredacha")
