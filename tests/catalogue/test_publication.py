"""What must be true before an item goes public, and what follows of going public."""

from collections.abc import Callable

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from catalogue.accounts.models import User
from catalogue.digital.models import MuseumImage, PublicCopy, TileSet
from catalogue.models import CatalogueItemPage, MuseumSettings
from catalogue.services.items import (
    ImageDraft,
    ItemDraft,
    NeverPublished,
    NotReadyForPublication,
    publish,
    restore,
    update_draft,
    withdraw,
)
from tests.catalogue.conftest import ALT_TEXT

Make = Callable[..., CatalogueItemPage]
MakeImage = Callable[..., MuseumImage]


def refusals(page: CatalogueItemPage, by: User | None = None) -> list[str]:
    with pytest.raises(NotReadyForPublication) as refusal:
        publish(page, by=by)
    assert not CatalogueItemPage.objects.get(pk=page.pk).live
    return [str(obstacle) for obstacle in refusal.value.obstacles]


@pytest.mark.parametrize(
    "fields",
    [
        {"rights": None},
        {"people_depicted": "living_no_consent"},
        {"closed_until": 2100},
        {"is_sensitive": True},
    ],
    ids=lambda fields: next(iter(fields)),
)
def test_an_item_with_an_obstacle_is_not_published(draft: Make, fields: dict[str, object]) -> None:
    assert len(refusals(draft(**fields))) == 1


def test_every_obstacle_is_named_at_once(draft: Make, image: MakeImage) -> None:
    page = draft(
        rights=None, people_depicted="living_no_consent", images=[ImageDraft(image=image(), label="Л. 1")]
    )

    obstacles = refusals(page)

    assert len(obstacles) == 3
    assert any("Л. 1" in obstacle for obstacle in obstacles)


def test_a_sensitive_item_is_published_by_the_head_curator_only(
    draft: Make, curator: User, head: User
) -> None:
    page = draft(is_sensitive=True)

    refusals(page, by=curator)
    assert publish(page, by=head).live


def test_an_exhibition_editor_publishes_no_items(draft: Make, editor: User) -> None:
    refusals(draft(), by=editor)


def test_an_item_may_have_to_wait_for_the_commission(draft: Make) -> None:
    MuseumSettings.objects.update_or_create(defaults={"publish_before_commission": False})

    refusals(draft())
    assert publish(draft(accession_number="МБК КП-1/1"), by=None).live


def test_wagtails_own_way_of_publishing_asks_the_same(draft: Make) -> None:
    page = draft(rights=None)

    with pytest.raises(NotReadyForPublication):
        page.get_latest_revision().publish()
    assert not CatalogueItemPage.objects.get(pk=page.pk).live


def test_publication_makes_public_copies_and_the_first_picture(with_picture: Make) -> None:
    page = with_picture()

    assert page.live
    assert page.lead_image is not None
    assert page.lead_image.public_copies.exists()
    assert TileSet.objects.filter(image=page.lead_image).exists()
    assert page.lead_image.description == ALT_TEXT


def test_publishing_wagtails_way_makes_public_copies_too(draft: Make, image: MakeImage) -> None:
    page = draft(images=[ImageDraft(image=image(), alt_text=ALT_TEXT)])

    page.get_latest_revision().publish()

    assert PublicCopy.objects.filter(image__item_images__page=page).exists()
    assert CatalogueItemPage.objects.get(pk=page.pk).lead_image is not None


def test_unpublishing_wagtails_way_takes_the_copies_back(with_picture: Make) -> None:
    page = with_picture()

    page.unpublish()

    assert not PublicCopy.objects.exists()
    assert not TileSet.objects.exists()


def test_deleting_a_page_takes_the_copies_back(with_picture: Make) -> None:
    with_picture().delete()

    assert not PublicCopy.objects.exists()


def test_a_picture_taken_out_of_a_public_item_is_no_longer_public(
    with_picture: Make, item_draft: Callable[..., ItemDraft], image: MakeImage
) -> None:
    page = with_picture()
    first = page.lead_image
    second = image("black")

    update_draft(page, item_draft(images=[ImageDraft(image=second, alt_text=ALT_TEXT)]), by=None)
    page = publish(page, by=None)

    assert page.lead_image == second
    assert not PublicCopy.objects.filter(image=first).exists()


def test_a_picture_that_another_public_item_shows_stays_public(with_picture: Make) -> None:
    first = with_picture("white")
    images = [ImageDraft(image=first.lead_image, alt_text=ALT_TEXT)]
    assert images[0].image is not None
    second = with_picture("white")
    assert second.lead_image != first.lead_image

    withdraw(first, by=None, reason="По просьбе семьи")

    assert second.lead_image.public_copies.exists()


def test_withdrawal_takes_the_pictures_away_at_once(with_picture: Make, curator: User) -> None:
    page = withdraw(with_picture(), by=curator, reason="По просьбе семьи")

    assert page.is_withdrawn
    assert not page.live
    assert not PublicCopy.objects.exists()
    assert not CatalogueItemPage.objects.in_catalogue().exists()


def test_withdrawal_needs_a_reason(published: Make) -> None:
    page = published()

    with pytest.raises(ValidationError):
        withdraw(page, by=None, reason="  ")
    assert CatalogueItemPage.objects.get(pk=page.pk).live


def test_a_draft_nobody_saw_leaves_no_tombstone(draft: Make) -> None:
    with pytest.raises(NeverPublished):
        withdraw(draft(), by=None, reason="Ошибка")


def test_a_withdrawn_item_is_not_published_again_by_the_editor(published: Make) -> None:
    page = withdraw(published(), by=None, reason="По просьбе семьи")

    with pytest.raises(NotReadyForPublication):
        page.get_latest_revision().publish()
    assert CatalogueItemPage.objects.get(pk=page.pk).is_withdrawn


def test_an_old_revision_does_not_lift_a_withdrawal(published: Make) -> None:
    page = published()
    before = page.get_latest_revision()

    withdraw(page, by=None, reason="По просьбе семьи")

    assert before.as_object().is_withdrawn


def test_only_the_head_curator_restores(with_picture: Make, curator: User, head: User) -> None:
    page = withdraw(with_picture(), by=curator, reason="По просьбе семьи")

    with pytest.raises(PermissionDenied):
        restore(page, by=curator)
    page = restore(page, by=head)

    assert page.live
    assert not page.is_withdrawn
    assert page.lead_image.public_copies.exists()


def test_what_may_not_be_published_is_not_restored(
    published: Make, item_draft: Callable[..., ItemDraft], head: User
) -> None:
    page = withdraw(published(), by=None, reason="По просьбе семьи")
    update_draft(page, item_draft(people_depicted="living_no_consent"), by=None)

    with pytest.raises(NotReadyForPublication):
        restore(page, by=head)
    assert CatalogueItemPage.objects.get(pk=page.pk).is_withdrawn
