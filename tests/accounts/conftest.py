"""People of every role."""

from collections.abc import Callable

import pytest
from django.contrib.auth.models import Group

from catalogue.accounts.models import LibraryNetwork, Membership, User
from catalogue.accounts.roles import LIBRARY_ROLES, MUSEUM_ROLES, Role, group_name


@pytest.fixture
def network(db: None) -> LibraryNetwork:
    """The network whose people are asked about."""
    return LibraryNetwork.objects.create(slug="mezhdurechensk", short_name="МИБС г. Междуреченска")


@pytest.fixture
def person(network: LibraryNetwork) -> Callable[[Role], User]:
    """Makes a person with one role, the way the museum gives it."""

    def make(role: Role) -> User:
        user = User.objects.create_user(
            f"{role}@museum.example", "a long password", is_superuser=role is Role.SUPERUSER
        )
        if role in LIBRARY_ROLES:
            Membership.objects.create(user=user, network=network, role=role)
        if role in MUSEUM_ROLES:
            user.groups.add(Group.objects.get(name=group_name(role)))
        return user

    return make
