"""The cabinet's people: a librarian, her colleague, her coordinator, a stranger, a curator."""

from collections.abc import Callable

import pytest
from django.test import Client

from catalogue.accounts.models import LibraryNetwork, User
from catalogue.accounts.roles import Role
from tests.intake import box

SignIn = Callable[[User], Client]


@pytest.fixture
def network(db: None) -> LibraryNetwork:
    return box.network()


@pytest.fixture
def librarian(network: LibraryNetwork) -> User:
    return box.library_person(network)


@pytest.fixture
def coordinator(network: LibraryNetwork) -> User:
    return box.library_person(network, Role.COORDINATOR)


@pytest.fixture
def stranger(db: None) -> User:
    """A librarian of another network."""
    return box.library_person(box.network("belovo"))


@pytest.fixture
def curator(db: None) -> User:
    return box.museum_person()


@pytest.fixture
def sign_in() -> SignIn:
    """A browser in which the person is signed in."""

    def opened(person: User, **options: bool) -> Client:
        client = Client(**options)
        client.force_login(person)
        return client

    return opened


@pytest.fixture
def cabinet(librarian: User, sign_in: SignIn) -> Client:
    """The librarian's browser."""
    return sign_in(librarian)
