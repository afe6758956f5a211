"""The pages every museum's site stands on: which they are, and that they stay where they are.

Menus, letters, printed labels and the permissions of the roles name them by their addresses. Their words
belong to the museum; only an administrator takes one down, moves or deletes it.
"""

from typing import Any, ClassVar, NamedTuple

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from wagtail.models import Page, PagePermissionTester

from .addresses import AddressForGood

HOME_PATH = "/home/"


class Section(NamedTuple):
    """A section under the home page."""

    model: str
    slug: str
    title: str


SECTIONS = (
    Section("CatalogueIndexPage", "catalogue", "Каталог"),
    Section("ExhibitionIndexPage", "exhibitions", "Выставки"),
    Section("LibrariesIndexPage", "libraries", "Библиотеки"),
    Section("WantedPage", "wanted", "Что мы ищем"),
    Section("StandardPage", "about", "О музее"),
    Section("StandardPage", "personal-data", "Обработка персональных данных"),
)
FIXED_PATHS = frozenset({HOME_PATH, *(f"{HOME_PATH}{section.slug}/" for section in SECTIONS)})


def is_fixed(page: Page) -> bool:
    """Whether the page is one of these; a plain page is, or is not, by its address."""
    return page.url_path in FIXED_PATHS


class FixedPagePermissionTester(PagePermissionTester):
    """What Wagtail's screens, bulk actions and APIs let people do with a page that may be fixed."""

    def can_unpublish(self) -> bool:
        """Taking it down breaks every menu."""
        return self._may_be_shaken() and super().can_unpublish()

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        """Deleting it takes down everything below, too; Wagtail asks the same before a move."""
        return self._may_be_shaken() and super().can_delete(ignore_bulk)

    def can_set_view_restrictions(self) -> bool:
        """A password before it stands before everything below."""
        return self._may_be_shaken() and super().can_set_view_restrictions()

    def _may_be_shaken(self) -> bool:
        return self.user.is_superuser or not is_fixed(self.page)


class FixedPage(AddressForGood):
    """A page that may be one of the fixed ones."""

    # Without Wagtail's schedule: a date of publication to come would take the page down until then
    settings_panels: ClassVar[list[Any]] = []

    class Meta:
        abstract = True

    @property
    def keeps_its_address(self) -> bool:
        """Whether the page is fixed."""
        return is_fixed(self)

    def permissions_for_user(self, user: AbstractBaseUser | AnonymousUser) -> FixedPagePermissionTester:
        """What a person may do with the page."""
        return FixedPagePermissionTester(user, self)
