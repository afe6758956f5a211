"""Accounts, library networks, and who works where."""

from typing import Any

import factory
from django.contrib.auth.models import Group

from catalogue.accounts.models import LibraryNetwork, Membership, User
from catalogue.accounts.roles import MUSEUM_ROLES, Role, group_name


class LibraryNetworkFactory(factory.django.DjangoModelFactory[LibraryNetwork]):
    """A contributing network; one that has the slug already is taken as it is."""

    class Meta:
        model = LibraryNetwork
        django_get_or_create = ("slug",)

    slug = factory.Sequence(lambda number: f"network-{number}")
    short_name = factory.Sequence(lambda number: f"ЦБС № {number}")
    full_name = factory.LazyAttribute(lambda network: f"МБУК «{network.short_name}»")


class UserFactory(factory.django.DjangoModelFactory[User]):
    """An account without a usable password. ``role``: one of the museum's, or the administrator."""

    class Meta:
        model = User
        django_get_or_create = ("email",)
        skip_postgeneration_save = True

    email = factory.Sequence(lambda number: f"person-{number}@museum.test")
    last_name = "Орлова"
    first_name = "Анна"
    patronymic = "Петровна"
    post = "сотрудник"
    is_superuser = False
    is_staff = factory.SelfAttribute("is_superuser")

    @classmethod
    def _create(cls, model_class: Any, *args: Any, **fields: Any) -> User:
        role, password = fields.pop("role", None), fields.pop("password", None)
        fields["is_superuser"] = fields["is_staff"] = fields["is_superuser"] or role == Role.SUPERUSER
        user = super()._create(model_class, *args, **fields)
        if not user.password:
            user.set_password(password)
            user.save(update_fields=["password"])
        if role in MUSEUM_ROLES:
            user.groups.add(Group.objects.get(name=group_name(role)))
        return user


class MembershipFactory(factory.django.DjangoModelFactory[Membership]):
    """A librarian of a network; with ``coordinator`` the one who leads it."""

    class Meta:
        model = Membership

    class Params:
        coordinator = factory.Trait(role=Role.COORDINATOR.value)

    user = factory.SubFactory(UserFactory, post="библиотекарь")
    network = factory.SubFactory(LibraryNetworkFactory)
    role = Role.CONTRIBUTOR.value
