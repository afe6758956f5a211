"""Drafts come into the page tree through ``services.items`` only."""

from collections.abc import Callable

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from wagtail.models import Page

from catalogue.authorities.models import Place, Vocabulary
from catalogue.models import ArchivalDocumentPage, ArtifactPage, CatalogueItemPage, NumberSequence
from catalogue.services.items import AgentDraft, ItemDraft, create_draft, publish, update_draft
from tests.catalogue.conftest import term

Make = Callable[..., CatalogueItemPage]


def test_a_draft_is_a_private_page_of_its_type_with_number_slug_and_revision(draft: Make) -> None:
    page = draft(item_type="artifact", title="Шкаф каталожный на 24 ящика")

    stored = ArtifactPage.objects.get(pk=page.pk)
    assert not stored.live
    assert stored.number == 1
    assert stored.slug == "shkaf-katalozhny-na-24-yashchika-000001"
    assert stored.latest_revision is not None
    assert stored.get_parent().slug == "catalogue"
    assert not any(Page.find_problems())


def test_every_row_of_a_draft_knows_its_place(draft: Make) -> None:
    places = [Place.objects.create(slug=name, name=name) for name in ("b", "a", "c")]
    stored = draft(places=places).places.order_by("sort_order").values_list("sort_order", "place__slug")

    assert list(stored) == [(0, "b"), (1, "a"), (2, "c")]


def test_numbers_count_up_and_a_refused_draft_leaves_no_gap(draft: Make) -> None:
    first = draft()
    with pytest.raises(ValidationError):
        draft(title="x" * 300)
    second = draft()

    assert (first.number, second.number) == (1, 2)


def test_a_number_taken_in_a_transaction_that_fails_is_given_again(draft: Make) -> None:
    with transaction.atomic():
        assert draft().number == 1
        transaction.set_rollback(True)

    assert draft().number == 1
    assert CatalogueItemPage.objects.count() == 1


def test_the_number_of_a_deleted_page_is_never_given_again(draft: Make) -> None:
    draft().delete()

    assert draft().number == 2


def test_no_number_is_given_outside_a_transaction() -> None:
    with pytest.raises(transaction.TransactionManagementError):
        NumberSequence.take("catalogue")


def test_the_title_is_kept_exactly_as_given(draft: Make) -> None:
    title = "  Дневникъ «избача»…  1924 г. "

    assert CatalogueItemPage.objects.get(pk=draft(title=title).pk).title == title


def test_the_slug_stays_when_the_title_changes(draft: Make, item_draft: Callable[..., ItemDraft]) -> None:
    page = draft(title="Приказ")

    update_draft(page, item_draft(title="Распоряжение"), by=None)

    stored = CatalogueItemPage.objects.get(pk=page.pk)
    assert (stored.title, stored.slug, stored.number) == ("Распоряжение", "prikaz-000001", 1)


@pytest.mark.parametrize("made", ["draft", "published"])
def test_the_slug_cannot_be_changed_by_hand(made: str, request: pytest.FixtureRequest) -> None:
    page = request.getfixturevalue(made)()
    page.slug = "other"

    with pytest.raises(ValidationError, match="slug"):
        page.save()


def test_a_change_of_a_public_item_waits_for_its_publication(
    published: Make, item_draft: Callable[..., ItemDraft]
) -> None:
    page = published(title="Приказ")

    update_draft(page, item_draft(title="Приказ № 5"), by=None)
    assert CatalogueItemPage.objects.get(pk=page.pk).title == "Приказ"

    publish(page, by=None)
    assert CatalogueItemPage.objects.get(pk=page.pk).title == "Приказ № 5"


def test_the_dating_decides_the_period(draft: Make) -> None:
    page = draft(date_text="конец 1930-х гг.")

    assert page.period == term(Vocabulary.PERIOD, "1930-1941")
    assert (page.year_from, page.year_to) == (1937, 1939)


def test_a_chosen_period_is_left_as_it_is(draft: Make) -> None:
    chosen = term(Vocabulary.PERIOD, "1941-1945")

    assert draft(date_text="1947", period=chosen).period == chosen


def test_a_tag_that_names_a_theme_becomes_that_theme_too(draft: Make) -> None:
    page = draft(tags=["ликбез", "избы-читальни", "1920-е", "Ликбез", " "])

    stored = CatalogueItemPage.objects.get(pk=page.pk)
    assert {theme.slug for theme in stored.themes.all()} == {"likbez", "izba-chitalnya"}
    assert {tag.name for tag in stored.tags.all()} == {"Ликбез", "избы-читальни", "1920-е"}


def test_a_field_of_the_other_type_is_refused(draft: Make) -> None:
    with pytest.raises(ValueError, match="reference_code"):
        draft(item_type="artifact", reference_code="Ф. 1")


def test_a_child_row_is_checked_like_in_a_form(draft: Make) -> None:
    with pytest.raises(ValidationError):
        draft(agents=[AgentDraft(role="nobody", as_written="И. Петров")])


def test_a_draft_without_a_kind_is_refused(draft: Make) -> None:
    with pytest.raises(ValidationError, match="kind"):
        draft(kind=None)


def test_the_accession_number_is_found_by_its_address(draft: Make) -> None:
    page = draft(accession_number="МБК КП-21/1")

    assert (page.accession_slug, page.shown_number) == ("kp-21-1", "КП-21/1")


def test_an_unknown_type_is_refused(item_draft: Callable[..., ItemDraft]) -> None:
    with pytest.raises(KeyError):
        create_draft(item_draft(item_type="photograph"), by=None)
    assert not ArchivalDocumentPage.objects.exists()
