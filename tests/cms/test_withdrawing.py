"""Out of the catalogue and back, by the buttons of the CMS."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from bs4 import BeautifulSoup
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse
from wagtail.models import Page, PageLogEntry

from catalogue.accounts.roles import Role
from catalogue.demo.factories import ItemFactory
from catalogue.models import CatalogueItemPage

SignIn = Callable[[Role], Client]
REASON = "По просьбе семьи фотографа."
CURATORS = (Role.CURATOR, Role.HEAD_CURATOR, Role.SUPERUSER)
HEADS = (Role.HEAD_CURATOR, Role.SUPERUSER)
OTHERS = (Role.REGISTRAR, Role.EDITOR, Role.AUDITOR)


def question(name: str, item: CatalogueItemPage) -> str:
    return reverse(f"catalogue_items:{name}", args=[item.pk])


def stored(item: CatalogueItemPage) -> CatalogueItemPage:
    return CatalogueItemPage.objects.get(pk=item.pk)


def told(client: Client, address: str, fields: dict[str, str] | None = None) -> list[str]:
    """The sentences shown after a post."""
    return [str(message) for message in get_messages(client.post(address, fields or {}).wsgi_request)]


@pytest.mark.parametrize("role", CURATORS)
def test_a_curator_withdraws_and_the_words_stand_on_the_tombstone(
    browser_as: SignIn,
    published_item: CatalogueItemPage,
    client: Client,
    role: Role,
    django_capture_on_commit_callbacks: Callable[..., AbstractContextManager[object]],
) -> None:
    browser = browser_as(role)
    shown = browser.get(question("withdraw", published_item))
    assert shown.status_code == 200
    picture = stored(published_item).lead_image.public_copies.first().file.url
    assert client.get(picture).status_code == 200

    with django_capture_on_commit_callbacks(execute=True):
        sentences = told(browser, question("withdraw", published_item), {"reason": REASON})

    assert len(sentences) == 1
    for address in (published_item.address, f"/id/{published_item.catalogue_number}/"):
        tombstone = client.get(address)
        assert tombstone.status_code == 410
        assert REASON in tombstone.content.decode().replace("\xa0", " ")
    assert client.get(picture).status_code == 404
    assert not PageLogEntry.objects.filter(page=published_item.pk, action="wagtail.unpublish").exists()
    assert PageLogEntry.objects.get(action="catalogue.withdraw").data["reason"] == REASON


@pytest.mark.parametrize("role", OTHERS)
@pytest.mark.parametrize("name", ["withdraw", "restore"])
def test_the_others_are_refused(
    browser_as: SignIn, published_item: CatalogueItemPage, role: Role, name: str
) -> None:
    browser_as(role).post(question(name, published_item), {"reason": REASON})

    assert stored(published_item).live


def test_without_a_reason_the_form_asks_for_one(
    browser_as: SignIn, published_item: CatalogueItemPage
) -> None:
    answer = browser_as(Role.CURATOR).post(question("withdraw", published_item), {"reason": "  "})

    assert answer.status_code == 200
    assert answer.context["form"].errors["reason"]
    assert stored(published_item).live


def test_a_second_withdrawal_leaves_the_words_of_the_first(browser_as: SignIn) -> None:
    item = ItemFactory.create(withdrawn=True, reason=REASON)

    sentences = told(browser_as(Role.CURATOR), question("withdraw", item), {"reason": "Другое"})

    assert REASON in sentences[0]
    assert stored(item).withdrawal_reason == REASON


def test_a_draft_has_nothing_to_withdraw(browser_as: SignIn) -> None:
    item = ItemFactory.create()

    assert told(browser_as(Role.CURATOR), question("withdraw", item), {"reason": REASON})
    assert not stored(item).is_withdrawn


@pytest.mark.parametrize("role", HEADS)
def test_a_head_returns_it(browser_as: SignIn, client: Client, role: Role) -> None:
    item = ItemFactory.create(withdrawn=True)
    browser = browser_as(role)
    assert browser.get(question("restore", item)).status_code == 200

    assert told(browser, question("restore", item))

    assert client.get(item.address).status_code == 200


def test_a_curator_does_not(browser_as: SignIn) -> None:
    item = ItemFactory.create(withdrawn=True)

    browser_as(Role.CURATOR).post(question("restore", item))

    assert stored(item).is_withdrawn


def test_what_hinders_publication_hinders_the_return_and_is_said(browser_as: SignIn) -> None:
    item = stored(ItemFactory.create(withdrawn=True)).specific
    item.people_depicted = "living_no_consent"
    item.save_revision()

    (sentence,) = told(browser_as(Role.HEAD_CURATOR), question("restore", item))

    assert stored(item).is_withdrawn
    assert "согласи" in sentence


@pytest.mark.parametrize("role", CURATORS)
def test_wagtail_offers_its_own_way_nowhere(
    browser_as: SignIn, published_item: CatalogueItemPage, role: Role
) -> None:
    browser = browser_as(role)
    unpublish = reverse("wagtailadmin_pages:unpublish", args=[published_item.pk])
    catalogue = Page.objects.get(slug="catalogue")
    screens = (
        reverse("wagtailadmin_pages:edit", args=[published_item.pk]),
        reverse("wagtailadmin_explore", args=[catalogue.pk]),
        reverse("catalogue_items:index"),
    )

    for screen in screens:
        page = browser.get(screen).content.decode()
        assert unpublish not in page
        assert question("withdraw", published_item) in page
    browser.post(unpublish)
    bulk = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "unpublish"])
    browser.post(f"{bulk}?id={published_item.pk}", {"next": "/cms/"})

    assert stored(published_item).live


def test_the_editor_of_a_withdrawn_item_offers_the_return_to_a_head_only(browser_as: SignIn) -> None:
    item = ItemFactory.create(withdrawn=True)
    editor = reverse("wagtailadmin_pages:edit", args=[item.pk])

    assert question("restore", item) in browser_as(Role.HEAD_CURATOR).get(editor).content.decode()
    assert question("restore", item) not in browser_as(Role.CURATOR).get(editor).content.decode()


def test_many_are_withdrawn_at_once_for_one_reason(browser_as: SignIn) -> None:
    public = [ItemFactory.create(published=True) for _ in range(2)]
    draft = ItemFactory.create()
    address = reverse("wagtail_bulk_action", args=["catalogue", "catalogueitempage", "withdraw"])
    query = "&".join(f"id={item.pk}" for item in [*public, draft])
    browser = browser_as(Role.CURATOR)

    asked = browser.get(f"{address}?{query}&next=/cms/items/")
    browser.post(f"{address}?{query}", {"next": "/cms/items/", "reason": REASON})

    assert draft.title in asked.content.decode()
    assert {stored(item).withdrawal_reason for item in public} == {REASON}
    assert not stored(draft).is_withdrawn


def test_all_of_a_narrowed_list_are_not_all_there_are(browser_as: SignIn) -> None:
    named, other = (ItemFactory.create(published=True, title=title) for title in ("Каталог", "Лампа"))
    address = reverse("wagtail_bulk_action", args=["catalogue", "catalogueitempage", "withdraw"])
    listed = f"{reverse('catalogue_items:index')}?q=каталог"

    browser_as(Role.CURATOR).post(f"{address}?id=all", {"next": listed, "reason": REASON})

    assert stored(named).is_withdrawn
    assert stored(other).live


def test_the_list_costs_the_same_for_one_item_and_for_many(
    browser_as: SignIn, django_assert_num_queries: Callable[..., object]
) -> None:
    browser = browser_as(Role.CURATOR)
    ItemFactory.create(published=True)
    browser.get(reverse("catalogue_items:index"))
    with django_assert_num_queries(QUERIES_OF_THE_LIST):
        browser.get(reverse("catalogue_items:index"))
    for _ in range(4):
        ItemFactory.create(published=True)
        ItemFactory.create(withdrawn=True)
    with django_assert_num_queries(QUERIES_OF_THE_LIST):
        browser.get(reverse("catalogue_items:index"))


QUERIES_OF_THE_LIST = 16


def test_the_editor_of_a_withdrawn_record_says_why_and_who_brings_it_back(
    browser_as: SignIn, published_item: CatalogueItemPage
) -> None:
    editor = reverse("wagtailadmin_pages:edit", args=[published_item.pk])
    browser = browser_as(Role.CURATOR)
    assert "data-withdrawn" not in browser.get(editor).content.decode()
    browser.post(question("withdraw", published_item), {"reason": REASON})
    notice = BeautifulSoup(browser.get(editor).content.decode(), "html.parser").select_one("[data-withdrawn]")
    assert notice is not None
    assert REASON in notice.get_text()
    assert "главный хранитель" in notice.get_text()


def test_the_history_calls_no_past_publication_a_draft(
    browser_as: SignIn, published_item: CatalogueItemPage
) -> None:
    browser = browser_as(Role.CURATOR)
    browser.post(question("withdraw", published_item), {"reason": REASON})
    history = browser.get(reverse("wagtailadmin_pages:history", args=[published_item.pk]))
    rows = BeautifulSoup(history.content.decode(), "html.parser").select("tbody tr")
    published = [row for row in rows if "Опубликован" in row.get_text()]
    assert published
    assert not [row for row in published if row.select(".w-status")]
