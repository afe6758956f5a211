"""The demonstration's people by what the seed needs them for."""

from functools import partial

from catalogue.accounts.models import User


def _person(login: str) -> User:
    return User.objects.get(email=login)


administrator = partial(_person, "admin@museum.demo")
curator = partial(_person, "curator@museum.demo")
head_curator = partial(_person, "head@museum.demo")
registrar = partial(_person, "registrar@museum.demo")
editor = partial(_person, "editor@museum.demo")


def person(login: str) -> User:
    """The account with this login."""
    return _person(login)
