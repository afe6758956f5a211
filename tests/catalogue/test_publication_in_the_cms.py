"""The CMS asks what the services ask, and says it in sentences."""

from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup
from django.contrib.messages import get_messages
from django.contrib.messages.storage.cookie import CookieStorage
from django.test import Client, RequestFactory
from django.urls import reverse

from catalogue.accounts.models import User
from catalogue.digital.models import MuseumImage
from catalogue.models import CatalogueItemPage
from catalogue.models.publication import obstacles_to_publication
from catalogue.services.items import ImageDraft
from catalogue.views.publication_guard import refuse_unready

Make = Callable[..., CatalogueItemPage]
MakeImage = Callable[..., MuseumImage]


@pytest.fixture
def desk(museum: None, client: Client) -> Client:
    """The CMS, open before an administrator."""
    client.force_login(User.objects.create_superuser("admin@museum.example", "a long password"))
    return client


def publish_all(desk: Client, *pages: CatalogueItemPage) -> str:
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    keys = "&".join(f"id={page.pk}" for page in pages)
    return desk.post(f"{address}?{keys}", {"next": "/cms/"}, follow=True).content.decode()


def test_many_pages_are_published_together_or_not_at_all(draft: Make, desk: Client) -> None:
    ready, unready = draft(title="Готовый"), draft(title="Без прав", rights=None)

    told = publish_all(desk, ready, unready)

    assert "Без прав" in told
    assert f"{reverse('wagtailadmin_pages:edit', args=[unready.pk])}#id_rights" in told
    assert not CatalogueItemPage.objects.filter(live=True).exists()

    publish_all(desk, ready)
    assert CatalogueItemPage.objects.get(live=True).pk == ready.pk


def test_what_has_been_public_is_not_deleted(published: Make, draft: Make, desk: Client) -> None:
    public, private = published(), draft()

    for page in (public, private):
        desk.post(reverse("wagtailadmin_pages:delete", args=[page.pk]))

    assert CatalogueItemPage.objects.get().pk == public.pk


def test_the_editor_keeps_the_draft_and_says_why_it_is_not_published(draft: Make, desk: Client) -> None:
    page = draft(people_depicted="living_no_consent")
    request = RequestFactory().post("/")
    request.user = User.objects.get()
    request.session, request._messages = desk.session, CookieStorage(request)

    answer = refuse_unready(request, page)

    assert answer is not None
    assert answer["Location"] == reverse("wagtailadmin_pages:edit", args=[page.pk])
    (told,) = get_messages(request)
    (link,) = BeautifulSoup(str(told), "html.parser").select("ul > li > a")
    assert link["href"] == link["data-w-focus-target-value"] == "#id_people_depicted"


def test_every_reason_leads_to_its_field(draft: Make, image: MakeImage, desk: Client) -> None:
    page = draft(rights=None, images=[ImageDraft(image=image(), alt_text="")])
    form = desk.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    fields = [obstacle.field for obstacle in obstacles_to_publication(page, by=User.objects.get())]
    assert fields == ["rights", "item_images-0-alt_text"]
    assert all(f'id="id_{field}"' in form for field in fields)


def test_the_editor_lets_pass_what_is_ready(draft: Make, desk: Client) -> None:
    request = RequestFactory().post("/")
    request.user = User.objects.get()

    assert refuse_unready(request, draft()) is None
