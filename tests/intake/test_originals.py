"""Originals with what a camera wrote into them are read by those who must, previews by all of the CMS."""

from collections.abc import Callable

import pytest
from django.test import Client

from catalogue.accounts.models import User
from catalogue.accounts.roles import MUSEUM_ROLES, Role
from catalogue.demo.factories import DepositFactory, ItemFactory
from catalogue.digital.models import Master
from catalogue.digital.working_copies import thumbnail_of
from catalogue.intake.models import Deposit
from catalogue.models import CatalogueItemPage, ItemImage

SignIn = Callable[[Role], Client]
STAFF = (*MUSEUM_ROLES, Role.SUPERUSER)
KEEPERS = {Role.CURATOR, Role.HEAD_CURATOR, Role.SUPERUSER}
READERS_OF_DEPOSITS = KEEPERS | {Role.REGISTRAR, Role.AUDITOR}


def original(master: Master) -> str:
    return master.file.url


def preview(master: Master) -> str:
    return f"/cms/files/{thumbnail_of(master, 320)}"


def master_of(deposit: Deposit) -> Master:
    return Master.objects.get(object_files__deposit_object__deposit=deposit)


@pytest.fixture
def sheet(db: None) -> ItemImage:
    """A picture of a draft of the catalogue, which no library has sent."""
    return ItemImage.objects.get(page=ItemFactory.create(with_picture=True))


@pytest.mark.parametrize("role", STAFF)
def test_originals_of_items_are_the_curators_previews_are_everybodys(
    browser_as: SignIn, sheet: ItemImage, role: Role
) -> None:
    browser = browser_as(role)
    master = sheet.image.master

    assert browser.get(original(master)).status_code == (200 if role in KEEPERS else 404)
    assert browser.get(preview(master)).status_code == 200
    assert browser.get(sheet.image.get_rendition("max-165x165").url).status_code == 200


@pytest.mark.parametrize("role", STAFF)
def test_files_of_a_deposit_are_read_with_the_deposit(
    browser_as: SignIn, deposit: Deposit, role: Role
) -> None:
    browser = browser_as(role)

    for address in (original(master_of(deposit)), preview(master_of(deposit))):
        assert browser.get(address).status_code == (200 if role in READERS_OF_DEPOSITS else 404)


@pytest.mark.parametrize("role", STAFF)
def test_a_draft_of_a_library_is_nobodys_in_the_museum(
    browser_as: SignIn, librarian: User, role: Role
) -> None:
    draft = DepositFactory.create(draft=True, by=librarian)
    browser = browser_as(role)

    for address in (original(master_of(draft)), preview(master_of(draft))):
        assert browser.get(address).status_code == 404


@pytest.mark.parametrize("role", STAFF)
def test_no_list_of_the_cms_names_an_original_to_the_others(
    browser_as: SignIn, sheet: ItemImage, role: Role
) -> None:
    browser = browser_as(role)
    name = str(sheet.image.master.sha256)
    screens = ["/cms/api/main/images/", "/cms/api/main/documents/", "/cms/images/chooser/", "/cms/images/"]
    screens += [f"/cms/items/{sheet.page_id}/", f"/cms/images/{sheet.image_id}/"]

    for address in screens:
        answer = browser.get(address)
        if role not in KEEPERS:
            assert f"masters/{name[:2]}" not in answer.content.decode(), address


def test_an_accepted_photograph_is_read_as_the_deposits_and_as_the_items(
    browser_as: SignIn, librarian: User, curator: User
) -> None:
    accepted = DepositFactory.create(accepted=True, by=librarian, curator=curator)
    master = master_of(accepted)
    assert CatalogueItemPage.objects.exists()

    assert browser_as(Role.REGISTRAR).get(original(master)).status_code == 200
    assert browser_as(Role.EDITOR).get(original(master)).status_code == 404
    assert browser_as(Role.EDITOR).get(preview(master)).status_code == 200
