"""What Wagtail's screens, bulk actions and APIs let people do with an item."""

from typing import Any

from wagtail.models import PagePermissionTester


class ItemPermissionTester(PagePermissionTester):
    """An item has its number and its place for good; into the public and out of it lead the services.

    It is withdrawn with a reason and a tombstone (``services.items.withdraw``), never unpublished: its
    addresses would answer as if it had never been there. A copy would bear the same number.
    """

    def can_unpublish(self) -> bool:
        """«Снять из каталога» instead."""
        return False

    def can_publish(self) -> bool:
        """What was withdrawn comes back by «Вернуть в каталог» instead."""
        return not self.page.is_withdrawn and super().can_publish()

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        """Only what visitors have never seen."""
        return self.page.first_published_at is None and super().can_delete(ignore_bulk)

    def can_move(self) -> bool:
        """All items lie in one drawer."""
        return False

    def can_move_to(self, destination: Any) -> bool:
        """See ``can_move``."""
        return False

    def can_copy(self) -> bool:
        """Another thing gets a record, and a number, of its own; Wagtail asks this before aliases too."""
        return False

    def can_set_view_restrictions(self) -> bool:
        """A password would hide the page, but neither its card in the lists nor its pictures."""
        return False
