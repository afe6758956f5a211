"""The CMS with vocabularies, a network, items and people of every role."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import Group
from django.test import Client

from catalogue.accounts.models import LibraryNetwork, Membership, User
from catalogue.accounts.roles import LIBRARY_ROLES, MUSEUM_ROLES, Role, group_name
from catalogue.authorities.models import Term
from catalogue.models import CatalogueItemPage
from catalogue.services.items import ItemDraft, create_draft
from tests.vocabularies import vocabularies_loaded


@pytest.fixture
def vocabularies(db: None) -> None:
    """Every vocabulary, network and place of the project's data."""
    vocabularies_loaded()


@pytest.fixture
def signed_in(vocabularies: None) -> Callable[[Role], Client]:
    """Makes a browser in which a person of the role is signed in."""

    def sign_in(role: Role) -> Client:
        user = User.objects.create_user(
            f"{role}@museum.example",
            "a long password",
            last_name="Ковалёва",
            is_superuser=role is Role.SUPERUSER,
        )
        if role in LIBRARY_ROLES:
            network = LibraryNetwork.objects.get(slug="mezhdurechensk")
            Membership.objects.create(user=user, network=network, role=role)
        if role in MUSEUM_ROLES:
            user.groups.add(Group.objects.get(name=group_name(role)))
        client = Client()
        client.force_login(user)
        return client

    return sign_in


@pytest.fixture
def draft(vocabularies: None) -> Callable[..., CatalogueItemPage]:
    """Makes the draft of an item: a document unless the type says otherwise."""

    def make(
        title: str = "Приказ об открытии городской детской библиотеки", **fields: object
    ) -> CatalogueItemPage:
        item_type = fields.pop("item_type", "document")
        slug = {"document": "prikaz", "artifact": "shkaf-katalozhny"}[str(item_type)]
        known = {
            "kind": Term.objects.get(slug=slug), "date_text": "1947, 12 мая",
            "network": LibraryNetwork.objects.get(slug="mezhdurechensk"),
            "rights": Term.objects.get(slug="cne"),
        }  # fmt: skip
        return create_draft(ItemDraft(item_type=str(item_type), title=title, **(known | fields)), by=None)

    return make
