"""The groups that give the museum's roles."""

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission
from wagtail.models import GroupCollectionPermission, GroupPagePermission, Workflow

from catalogue.accounts.checks import every_museum_role_has_its_group
from catalogue.accounts.grants import GRANTS
from catalogue.accounts.groups import make_groups
from catalogue.accounts.roles import MUSEUM_ROLES, Role, group_name

pytestmark = pytest.mark.django_db


def rights() -> tuple[int, int, int, int]:
    given = Permission.objects.filter(group__isnull=False).values_list("group", "pk")
    return (
        Group.objects.count(), len(given), GroupPagePermission.objects.count(),
        GroupCollectionPermission.objects.count(),
    )  # fmt: skip


def test_migrations_leave_the_museums_groups_and_no_others() -> None:
    assert set(Group.objects.values_list("name", flat=True)) == {group_name(role) for role in MUSEUM_ROLES}
    assert not Workflow.objects.exists()


def test_making_the_groups_again_changes_nothing() -> None:
    before = rights()
    make_groups(sender=apps.get_app_config("accounts"))
    assert rights() == before


@pytest.mark.parametrize("role", MUSEUM_ROLES)
def test_every_right_of_the_data_exists_and_is_given(role: Role) -> None:
    group = Group.objects.get(name=group_name(role))
    given = {
        f"{p.content_type.app_label}.{p.codename}" for p in group.permissions.select_related("content_type")
    }
    assert set(GRANTS[role].models) <= given
    assert "wagtailadmin.access_admin" in given
    assert group.collection_permissions.count() == len(GRANTS[role].files)
    assert group.page_permissions.count() == sum(len(codenames) for codenames in GRANTS[role].pages.values())


def test_what_an_administrator_gave_a_group_stays() -> None:
    group = Group.objects.get(name=group_name(Role.AUDITOR))
    group.permissions.add(Permission.objects.get(codename="view_user"))
    make_groups(sender=apps.get_app_config("accounts"))
    assert group.permissions.filter(codename="view_user").exists()


def test_a_missing_group_is_reported_by_the_check() -> None:
    assert every_museum_role_has_its_group(None, databases=["default"]) == []
    Group.objects.get(name=group_name(Role.EDITOR)).delete()
    (found,) = every_museum_role_has_its_group(None, databases=["default"])
    assert (found.id, "museum: editor" in found.msg) == ("accounts.W001", True)
