"""Every way of publishing that Wagtail 8.0.1 has stops before an item that is not ready."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from wagtail.actions.publish_page_revision import PublishPageRevisionAction

from catalogue.accounts.models import User
from catalogue.accounts.roles import Role
from catalogue.demo.factories import ItemFactory
from catalogue.models import CatalogueItemPage
from catalogue.models.publication import NotReadyForPublication
from catalogue.services.items import ItemDraft, update_draft, withdraw
from tests.cms.editor import posted_form

SignIn = Callable[[Role], Client]
OBSTACLES = [
    {"rights": None},
    {"people_depicted": "living_no_consent"},
    {"is_sensitive": True},
]


def is_public(page: CatalogueItemPage) -> bool:
    return CatalogueItemPage.objects.get(pk=page.pk).live


def by_the_editor(client: Client, page: CatalogueItemPage, **changes: str) -> None:
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    client.post(address, posted_form(client, page) | changes | {"action-publish": "action-publish"})


def by_the_admin_api(client: Client, page: CatalogueItemPage) -> None:
    answer = client.post(f"/cms/api/main/pages/{page.pk}/action/publish/")
    assert answer.status_code == 404


def in_bulk(client: Client, page: CatalogueItemPage) -> None:
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    client.post(f"{address}?id={page.pk}", {"next": "/cms/"})


def by_the_action_itself(client: Client, page: CatalogueItemPage) -> None:
    curator = User.objects.get(email="curator@museum.test")
    with pytest.raises(NotReadyForPublication):
        PublishPageRevisionAction(page.get_latest_revision(), user=curator).execute()


def by_the_action_that_skips_the_checks(client: Client, page: CatalogueItemPage) -> None:
    with pytest.raises(NotReadyForPublication):
        PublishPageRevisionAction(page.get_latest_revision()).execute(skip_permission_checks=True)


def by_a_schedule(client: Client, page: CatalogueItemPage) -> None:
    revision = page.get_latest_revision()
    revision.user = User.objects.get(email="curator@museum.test")
    revision.approved_go_live_at = timezone.now() - timedelta(minutes=1)
    revision.save()
    with pytest.raises(NotReadyForPublication):
        call_command("publish_scheduled")


WAYS = [
    by_the_editor,
    by_the_admin_api,
    in_bulk,
    by_the_action_itself,
    by_the_action_that_skips_the_checks,
    by_a_schedule,
]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
@pytest.mark.parametrize("fields", OBSTACLES, ids=lambda fields: next(iter(fields)))
def test_what_is_not_ready_is_published_by_no_way(
    browser_as: SignIn,
    way: Callable[[Client, CatalogueItemPage], None],
    fields: dict[str, object],
) -> None:
    page = ItemFactory.create(**fields)

    way(browser_as(Role.CURATOR), page)

    assert not is_public(page)


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_what_was_withdrawn_is_published_by_no_way(
    browser_as: SignIn, way: Callable[[Client, CatalogueItemPage], None]
) -> None:
    page = withdraw(ItemFactory.create(published=True), by=None, reason="По просьбе семьи")

    way(browser_as(Role.CURATOR), page)

    assert not is_public(page)


def test_what_is_ready_passes(browser_as: SignIn) -> None:
    page = ItemFactory.create()

    by_the_editor(browser_as(Role.CURATOR), page)

    assert is_public(page)


def test_a_curator_does_not_take_the_mark_away_and_publish(browser_as: SignIn) -> None:
    page = ItemFactory.create(is_sensitive=True)
    client = browser_as(Role.CURATOR)
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    unmarked = {name: value for name, value in posted_form(client, page).items() if name != "is_sensitive"}

    for button in ({"action-publish": "action-publish"}, {}):
        answer = client.post(address, unmarked | button)
        assert "is_sensitive" in answer.context["form"].errors

    assert CatalogueItemPage.objects.get(pk=page.pk).get_latest_revision_as_object().is_sensitive


def test_nor_by_going_back_to_a_revision_without_it(browser_as: SignIn) -> None:
    page = ItemFactory.create()
    before = page.get_latest_revision()
    page.is_sensitive = True
    page.save_revision()
    client = browser_as(Role.CURATOR)
    fields = posted_form(client, page, revision=before.pk)

    client.post(
        reverse("wagtailadmin_pages:edit", args=[page.pk]),
        fields | {"revision": str(before.pk), "action-publish": "action-publish"},
    )

    assert not is_public(page)


def test_the_head_curator_takes_the_mark_away(browser_as: SignIn) -> None:
    page = ItemFactory.create(is_sensitive=True)
    client = browser_as(Role.HEAD_CURATOR)
    fields = {name: value for name, value in posted_form(client, page).items() if name != "is_sensitive"}

    client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), fields | {"action-publish": "1"})

    page = CatalogueItemPage.objects.get(pk=page.pk)
    assert page.live
    assert not page.is_sensitive


def test_describing_an_item_anew_does_not_take_the_mark_away(db: None) -> None:
    page = ItemFactory.create(is_sensitive=True)

    update_draft(page, ItemDraft(item_type="artifact", title=page.title, kind=page.kind), by=None)

    assert CatalogueItemPage.objects.get(pk=page.pk).is_sensitive


def test_the_api_of_the_cms_is_for_reading(browser_as: SignIn) -> None:
    client = browser_as(Role.SUPERUSER)

    listed = client.get("/cms/api/main/pages/?child_of=root&for_explorer=1")
    assert listed.status_code == 200
    for kind in ("images", "documents"):
        assert client.get(f"/cms/api/main/{kind}/").status_code == 404
        assert client.get(f"/cms/api/main/{kind}/1/").status_code == 404
    with pytest.raises(NoReverseMatch):
        reverse("wagtailadmin_api:pages:action", args=[1, "delete"])
