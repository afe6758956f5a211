"""People, items, deposits and the whole demonstration, made by the factories the seed uses."""

from collections.abc import Callable, Iterator
from io import StringIO

import pytest
from django.db import transaction
from django.test import Client

from catalogue.accounts.models import LibraryNetwork, User
from catalogue.accounts.roles import Role
from catalogue.authorities.loading import load_all
from catalogue.demo.factories import (
    DepositFactory,
    ItemFactory,
    LibraryNetworkFactory,
    MembershipFactory,
    UserFactory,
)
from catalogue.demo.seed import seed
from catalogue.intake.models import Deposit
from catalogue.models import CatalogueItemPage


@pytest.fixture
def network(db: None) -> LibraryNetwork:
    """A contributing network."""
    return LibraryNetworkFactory.create()


@pytest.fixture
def librarian(network: LibraryNetwork) -> User:
    """A librarian of the network."""
    return MembershipFactory.create(network=network).user


@pytest.fixture
def coordinator(network: LibraryNetwork) -> User:
    """The coordinator of the network."""
    return MembershipFactory.create(network=network, coordinator=True).user


@pytest.fixture
def stranger(db: None) -> User:
    """A librarian of another network."""
    return MembershipFactory.create().user


@pytest.fixture
def curator(db: None) -> User:
    return UserFactory.create(role=Role.CURATOR)


@pytest.fixture
def head_curator(db: None) -> User:
    return UserFactory.create(role=Role.HEAD_CURATOR)


@pytest.fixture
def registrar(db: None) -> User:
    return UserFactory.create(role=Role.REGISTRAR)


@pytest.fixture
def browser_of() -> Callable[[User], Client]:
    """Makes a browser in which the person is signed in."""

    def sign_in(user: User) -> Client:
        client = Client()
        client.force_login(user)
        return client

    return sign_in


@pytest.fixture
def browser_as(db: None, browser_of: Callable[[User], Client]) -> Callable[[Role], Client]:
    """Makes a browser in which somebody of the museum with the role is signed in."""
    return lambda role: browser_of(UserFactory.create(role=role, email=f"{role}@museum.test"))


@pytest.fixture
def published_item(db: None) -> CatalogueItemPage:
    """A public artifact with one picture."""
    return ItemFactory.create(published=True, with_picture=True)


@pytest.fixture
def deposit(librarian: User, curator: User) -> Deposit:
    """A deposit with one object, sent by the librarian."""
    return DepositFactory.create(sent=True, by=librarian, curator=curator)


@pytest.fixture(scope="module")
def demonstration(django_db_setup: None, django_db_blocker: pytest.FixtureRequest) -> Iterator[None]:
    """The whole demonstration, made once for a module and rolled back after it; takes some 15 seconds.

    A test that uses it asks for ``db`` as well; its own changes are rolled back by themselves.
    """
    with django_db_blocker.unblock(), transaction.atomic():
        load_all()
        seed(StringIO())
        yield
        transaction.set_rollback(True)
