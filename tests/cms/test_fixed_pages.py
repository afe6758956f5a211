"""The pages the site stands on are shaken by an administrator only."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Page

from catalogue.accounts.models import User
from catalogue.accounts.roles import Role
from catalogue.models import CatalogueIndexPage, HomePage, StandardPage
from catalogue.models.fixed_pages import FIXED_PATHS, is_fixed
from tests.cms.editor import posted_form

SignIn = Callable[[Role], Client]
ROLES = (Role.CURATOR, Role.HEAD_CURATOR, Role.EDITOR)


def fixed_pages() -> list[Page]:
    return list(Page.objects.filter(url_path__in=FIXED_PATHS).order_by("path"))


def as_it_stands() -> list[tuple[object, ...]]:
    return list(Page.objects.order_by("path").values_list("path", "slug", "live", "title"))


def bulk(client: Client, action: str, page: Page, **fields: object) -> None:
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
    client.post(f"{address}?id={page.pk}", {"next": "/cms/", **fields})


@pytest.mark.parametrize("role", ROLES)
def test_nobody_of_the_museum_takes_one_down_moves_or_deletes_it(browser_as: SignIn, role: Role) -> None:
    client = browser_as(role)
    before = as_it_stands()
    elsewhere = StandardPage.objects.get(slug="about")

    for page in fixed_pages():
        for name in ("unpublish", "delete"):
            client.post(reverse(f"wagtailadmin_pages:{name}", args=[page.pk]), {"confirm_site_name": ""})
            bulk(client, name, page, include_descendants="on")
        client.post(reverse("wagtailadmin_pages:move_confirm", args=[page.pk, elsewhere.pk]))
        bulk(client, "move", page, chooser=elsewhere.pk)
        client.post(reverse("wagtailadmin_pages:set_privacy", args=[page.pk]), {"restriction_type": "login"})

    assert as_it_stands() == before
    assert not any(page.view_restrictions.exists() for page in fixed_pages())


def test_an_administrator_may(browser_as: SignIn) -> None:
    about = StandardPage.objects.get(slug="about")

    browser_as(Role.SUPERUSER).post(reverse("wagtailadmin_pages:unpublish", args=[about.pk]))

    assert not StandardPage.objects.get(pk=about.pk).live


def test_a_plain_page_of_the_museums_own_is_not_fixed(browser_as: SignIn) -> None:
    page = HomePage.objects.get().add_child(instance=StandardPage(title="Правила", slug="rules"))
    assert not is_fixed(page)

    client = browser_as(Role.HEAD_CURATOR)
    client.post(reverse("wagtailadmin_pages:unpublish", args=[page.pk]))

    assert not StandardPage.objects.get(pk=page.pk).live


@pytest.mark.parametrize("role", [Role.HEAD_CURATOR, Role.SUPERUSER])
def test_the_address_of_a_fixed_page_is_refused_another_value(browser_as: SignIn, role: Role) -> None:
    client = browser_as(role)
    for page in fixed_pages():
        fields = posted_form(client, page)
        address = reverse("wagtailadmin_pages:edit", args=[page.pk])

        answer = client.post(address, fields | {"slug": "elsewhere", "action-publish": "1"})

        assert "slug" in answer.context["form"].errors
    assert {page.url_path for page in fixed_pages()} == FIXED_PATHS


def test_the_words_of_a_fixed_page_are_the_museums(browser_as: SignIn) -> None:
    page = StandardPage.objects.get(slug="about")
    client = browser_as(Role.HEAD_CURATOR)

    client.post(
        reverse("wagtailadmin_pages:edit", args=[page.pk]),
        posted_form(client, page) | {"title": "О нашем музее", "action-publish": "1"},
    )

    page = StandardPage.objects.get(pk=page.pk)
    assert (page.title, page.live, page.slug) == ("О нашем музее", True, "about")


def test_no_date_of_publication_takes_a_fixed_page_down(browser_as: SignIn) -> None:
    client = browser_as(Role.HEAD_CURATOR)
    page = StandardPage.objects.get(slug="about")
    dates = {"go_live_at": "2040-01-01 00:00", "expire_at": "2041-01-01 00:00"}

    client.post(
        reverse("wagtailadmin_pages:edit", args=[page.pk]),
        posted_form(client, page) | dates | {"action-publish": "1"},
    )

    page = StandardPage.objects.get(pk=page.pk)
    assert page.live
    assert page.expire_at is None


def test_the_catalogue_opens_without_its_page(db: None, client: Client) -> None:
    CatalogueIndexPage.objects.update(live=False)

    for address in ("/catalogue/", "/catalogue/?q=книга"):
        answer = client.get(address)
        assert answer.status_code == 200
        assert "<h1>Каталог</h1>" in answer.content.decode()


def test_wagtails_base_page_knows_the_same(db: None) -> None:
    head = User.objects.create_user("h@museum.example")

    assert type(Page.objects.get(slug="catalogue").permissions_for_user(head)).__name__ == (
        "FixedPagePermissionTester"
    )
