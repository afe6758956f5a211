"""The groups of the museum's roles, made after every migration; safe to repeat."""

from collections.abc import Iterable
from typing import Any

from django.apps import AppConfig, apps
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission
from django.db import models
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page, Site

from .grants import EVERY_MUSEUM_ROLE, GRANTS, Grants
from .roles import MUSEUM_ROLES, group_name

_APPS_OF_PERMISSIONS = ("authorities", "accounts", "catalogue", "search", "taggit", "wagtailadmin",
                        "wagtailcore", "wagtailimages", "wagtaildocs", "wagtailsearchpromotions")  # fmt: skip


def make_groups(sender: AppConfig, using: str = "default", **_: Any) -> None:
    """Receiver of ``post_migrate``: give every museum role its group with its rights.

    Rights are added, never taken: what an administrator gave a group besides stays.
    """
    for label in _APPS_OF_PERMISSIONS:
        create_permissions(apps.get_app_config(label), verbosity=0, using=using)
    for role in MUSEUM_ROLES:
        group, _created = Group.objects.get_or_create(name=group_name(role))
        grant(group, GRANTS[role])


def grant(group: Group, grants: Grants) -> None:
    """Give a group its rights on models, files and pages."""
    group.permissions.add(*_permissions([*EVERY_MUSEUM_ROLE, *grants.models]))
    _grant_files(group, grants.files)
    for path, codenames in grants.pages.items():
        _grant_pages(group, path, codenames)


def _grant_files(group: Group, names: Iterable[str]) -> None:
    root = Collection.get_first_root_node()
    for permission in _permissions(names) if root else ():
        GroupCollectionPermission.objects.get_or_create(group=group, collection=root, permission=permission)


def _grant_pages(group: Group, path: str, codenames: Iterable[str]) -> None:
    page = _page_at(path)
    if page is None:  # the tree is made by a migration of the catalogue, which may not have run yet
        return
    for permission in _permissions(f"wagtailcore.{codename}" for codename in codenames):
        GroupPagePermission.objects.get_or_create(group=group, page=page, permission=permission)


def _page_at(path: str) -> Page | None:
    """The page at a path under the home page of the default site."""
    site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
    return Page.objects.filter(url_path=f"{site.root_page.url_path}{path}").first() if site else None


def _permissions(names: Iterable[str]) -> list[Permission]:
    """The permissions with these names, «app.codename»."""
    wanted = models.Q(pk__in=[])
    for app_label, codename in (name.split(".") for name in names):
        wanted |= models.Q(content_type__app_label=app_label, codename=codename)
    return list(Permission.objects.filter(wanted))
